package org.broadsheet.settings;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;
import org.broadsheet.settings.SettingsStore.Owner;

/**
 * Pages of the paper's own: about, contact, imprint, privacy. Every version is kept; the public sees the one that was published
 * last, until the page is taken off. Safe for any thread.
 */
@Singleton
public final class StaticPages {
    /** Of a page's text as it is stored. */
    static final int BODY_LENGTH_MAX = 200_000;

    private static final int PAGES_MAX = 200;

    private final Settings settings;
    private final Ids ids;
    private final StaticPageStore store = new StaticPageStore();
    private final Words words;

    public StaticPages(Settings settings, Ids ids) {
        this.settings = settings;
        this.ids = ids;
        this.words = new Words(settings.store());
    }

    /**
     * A page as the desk sees it.
     *
     * @param live the number of the version that the public sees
     */
    public record Page(long id, String word, Optional<Integer> live, Version newest) {

        public boolean isPublic() {
            return live.isPresent();
        }

        /** Whether there is something newer than what the public sees. */
        public boolean hasDraft() {
            return live.filter(number -> number == newest.number()).isEmpty();
        }
    }

    /** One state of its text. */
    public record Version(int number, Language language, String title, Body body, Actor by, Instant madeAt) {}

    /** What somebody wants a page to say. */
    public record Draft(String word, Language language, String title, Body body) {}

    /** By their words. */
    public List<Page> all() {
        return settings.database().read(store::all);
    }

    public Optional<Page> find(long id) {
        return settings.database().read(sql -> store.find(sql, id));
    }

    /** The newest first. */
    public List<Version> versions(long id) {
        return settings.database().read(sql -> store.versions(sql, id));
    }

    /** What the public sees. */
    public Optional<Version> live(long id) {
        return settings.database().read(sql -> store.live(sql, id));
    }

    /**
     * A new page.
     *
     * @throws Fault what {@link Words#give} says, {@code settings-title}, {@code settings-page-long}
     */
    public long add(Draft draft, boolean isPublic, Actor by) {
        return settings.change(t -> {
            var site = settings.read(t);
            if (store.count(t.sql()) >= PAGES_MAX) {
                throw new Fault("settings-too-many", Fault.Kind.USER, "a site has at most " + PAGES_MAX + " pages of its own");
            }
            long id = ids.next();
            String title = checked(draft);
            words.give(t, site, owner(draft.word(), id));
            store.insert(t.sql(), id, draft.word());
            store.insertVersion(t.sql(), id, version(t, draft, title, 1, by));
            if (isPublic) {
                store.publish(t.sql(), id, 1);
            }
            t.append(new SettingsEntry.PageSaved(id, 1, title, isPublic, isPublic), by);
            return id;
        });
    }

    /**
     * A new version of a page; what the public saw it goes on seeing, unless this one is for the public.
     *
     * @param base the version that this one was made from
     * @throws Fault {@code settings-page-changed} when somebody saved another since, and what {@link #add} says
     */
    public void save(long id, int base, Draft draft, boolean isPublic, Actor by) {
        settings.change(t -> {
            var site = settings.read(t);
            var page = found(t, id);
            if (page.newest().number() != base) {
                throw new Fault("settings-page-changed", Fault.Kind.USER, "somebody saved this page since: look at it first");
            }
            String title = checked(draft);
            boolean isMoved = !draft.word().equals(page.word());
            if (isMoved) {
                words.give(t, site, owner(draft.word(), id));
                store.move(t.sql(), id, draft.word());
            }
            int number = base + 1;
            store.insertVersion(t.sql(), id, version(t, draft, title, number, by));
            if (isPublic) {
                store.publish(t.sql(), id, number);
            }
            var shown = site.pages().stream().filter(link -> link.id() == id).findFirst();
            boolean isTitleNew = shown.filter(link -> link.title().equals(title)).isEmpty();
            t.append(new SettingsEntry.PageSaved(id, number, title, isPublic, isMoved || isPublic && isTitleNew), by);
            return true;
        });
    }

    /** From now on the public does not find it; menus leave it out. */
    public void takeOff(long id, Actor by) {
        settings.change(t -> {
            var page = found(t, id);
            if (page.live().isEmpty()) {
                return false;
            }
            store.takeOff(t.sql(), id);
            t.append(new SettingsEntry.PageTakenOff(id, page.newest().title()), by);
            return true;
        });
    }

    private Page found(Transaction t, long id) {
        return store.find(t.sql(), id)
                .orElseThrow(() -> new Fault("settings-page-unknown", Fault.Kind.USER, "there is no such page"));
    }

    private static Owner owner(String word, long id) {
        return new Owner(word, Words.PAGE, Long.toString(id));
    }

    private static Version version(Transaction t, Draft draft, String title, int number, Actor by) {
        return new Version(number, draft.language(), title, draft.body(), by, t.now());
    }

    private static String checked(Draft draft) {
        if (draft.body().toHtml().markup().length() > BODY_LENGTH_MAX) {
            throw new Fault("settings-page-long", Fault.Kind.USER, "the text of a page is too long: make two pages of it");
        }
        return Sectioning.checked(draft.title());
    }
}
