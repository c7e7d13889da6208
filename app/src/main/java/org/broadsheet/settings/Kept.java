package org.broadsheet.settings;

import java.util.List;
import java.util.Map;
import org.broadsheet.database.Database;
import org.broadsheet.log.Transaction;

/** What the database has of the site, as of one moment. */
record Kept(
        Map<String, String> facts,
        List<Section> sections,
        List<SettingsStore.Owner> words,
        List<PageLink> pages,
        List<Menus.Entry> head,
        List<Menus.Entry> foot) {

    static Kept of(SettingsStore store, Database database) {
        return database.read(store::kept);
    }

    static Kept of(SettingsStore store, Transaction t) {
        return store.kept(t.sql());
    }
}
