package org.broadsheet.settings;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;

/** Changes what menus have besides the sections: pages of the paper's own, and links. Safe for any thread. */
@Singleton
public final class MenuEntries {
    public static final String HEAD = "head";
    public static final String FOOT = "foot";
    /** Both, in the order of a page. */
    public static final List<String> MENUS = List.of(HEAD, FOOT);

    public static final int HREF_LENGTH_MAX = 500;
    private static final int ENTRIES_MAX = 30;
    /** A path of the site in its own writing, or a web address; no other scheme, so no script. */
    private static final String HREF = "/(?!/)[!-~&&[^\"'<>\\\\]]*|https?://[A-Za-z0-9][!-~&&[^\"'<>\\\\]]*";

    private final Settings settings;
    private final Ids ids;
    private final MenuEntryStore store = new MenuEntryStore();

    public MenuEntries(Settings settings, Ids ids) {
        this.settings = settings;
        this.ids = ids;
    }

    /**
     * One entry as the desk sees it.
     *
     * @param page the page of the paper's own that it leads to
     * @param isShown whether the public sees it: not while its page is a draft
     */
    public record Row(long id, String menu, Optional<Long> page, String title, String href, boolean isShown) {}

    /** In order, that of {@link #MENUS} first. */
    public List<Row> all() {
        return settings.database().read(store::all);
    }

    /** A page of the paper's own, by its own title, at the end; nothing when it is there already. */
    public void addPage(String menu, long page, Actor by) {
        change(menu, by, t -> {
            if (!store.isPage(t.sql(), page)) {
                throw new Fault("settings-page-unknown", Fault.Kind.USER, "there is no such page");
            }
            boolean isNew = rows(t, menu).stream().noneMatch(row -> row.page().filter(id -> id == page).isPresent());
            return isNew && insert(t, new Row(ids.next(), menu, Optional.of(page), "", "", true));
        });
    }

    /**
     * A link, at the end.
     *
     * @throws Fault {@code settings-title}, {@code settings-link} for what is neither a path of the site nor a web address
     */
    public void addLink(String menu, String title, String href, Actor by) {
        change(menu, by, t -> {
            String to = href.strip();
            if (to.length() > HREF_LENGTH_MAX || !to.matches(HREF)) {
                throw new Fault(
                        "settings-link", Fault.Kind.USER, "a link is a path such as /about or an address such as https://example.org");
            }
            return insert(t, new Row(ids.next(), menu, Optional.empty(), Sectioning.checked(title), to, true));
        });
    }

    public void remove(long id, Actor by) {
        var row = find(id);
        change(row.menu(), by, t -> store.delete(t.sql(), id) > 0);
    }

    /** Takes a page out of a menu; nothing when it is not there. */
    public void removePage(String menu, long page, Actor by) {
        all().stream()
                .filter(row -> row.menu().equals(menu) && row.page().filter(id -> id == page).isPresent())
                .forEach(row -> remove(row.id(), by));
    }

    /** One place up or down in its menu. */
    public void move(long id, boolean isUp, Actor by) {
        var moved = find(id);
        change(moved.menu(), by, t -> {
            var order = new ArrayList<>(rows(t, moved.menu()).stream().map(Row::id).toList());
            int from = order.indexOf(id);
            int to = Math.clamp(from + (isUp ? -1 : 1), 0, Math.max(0, order.size() - 1));
            if (from < 0 || from == to) {
                return false;
            }
            order.add(to, order.remove(from));
            for (int place = 0; place < order.size(); place++) {
                store.place(t.sql(), order.get(place), place);
            }
            return true;
        });
    }

    private Row find(long id) {
        return all().stream().filter(row -> row.id() == id).findFirst().orElseThrow(() -> gone());
    }

    private static Fault gone() {
        return new Fault("settings-menu-unknown", Fault.Kind.USER, "this entry is not in the menu any more");
    }

    private boolean insert(Transaction t, Row row) {
        int place = rows(t, row.menu()).size();
        if (place >= ENTRIES_MAX) {
            throw new Fault("settings-too-many", Fault.Kind.USER, "a menu has at most " + ENTRIES_MAX + " entries");
        }
        store.insert(t.sql(), row, store.lastPlace(t.sql(), row.menu()) + 1);
        return true;
    }

    private List<Row> rows(Transaction t, String menu) {
        return store.all(t.sql()).stream().filter(row -> row.menu().equals(menu)).toList();
    }

    /** One entry of the log when something was done. */
    private void change(String menu, Actor by, java.util.function.Predicate<Transaction> verb) {
        if (!MENUS.contains(menu)) {
            throw gone();
        }
        settings.change(t -> {
            boolean isChanged = verb.test(t);
            if (isChanged) {
                String titles = rows(t, menu).stream().map(Row::title).collect(Collectors.joining(", "));
                t.append(new SettingsEntry.MenuChanged(menu, titles), by);
            }
            return isChanged;
        });
    }
}
