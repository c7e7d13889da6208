package org.broadsheet.story;

import java.util.Map;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Transaction;

/**
 * What is filed under each section, and sections whose stories went to another one. Versions keep the section they were made
 * with; where a story stands now follows from both. Safe for any thread.
 */
public final class FiledSections {
    private final Database database;
    private final FiledSectionStore store = new FiledSectionStore();

    public FiledSections(Database database) {
        this.database = database;
    }

    /** Sections that are no more, each with the one that took its stories; never a chain. */
    public Map<String, String> joined() {
        return database.read(store::joined);
    }

    /** Whether the public finds no story there. */
    public boolean isEmpty(String section) {
        return database.read(sql -> store.isEmpty(sql, section));
    }

    /** How many stories of any state are filed under each. */
    public Map<String, Integer> counts() {
        return database.read(store::counts);
    }

    /** Moves all stories, in whatever state, and all that will come under the old key. */
    public int join(Transaction t, String from, String to) {
        if (from.equals(to)) {
            throw new Fault("settings-section-unknown", Fault.Kind.USER, "a section can't be joined to itself");
        }
        return store.join(t.sql(), from, to);
    }
}
