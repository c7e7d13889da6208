package org.broadsheet.settings;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;
import org.broadsheet.settings.SettingsStore.Owner;

/**
 * Changes the paper's sections. Each verb is a transaction of its own, and refused with {@code settings-fixed} while the settings
 * file names the sections. Safe for any thread.
 */
@Singleton
public final class Sectioning {
    public static final int TITLE_LENGTH_MAX = 80;
    private static final int SECTIONS_MAX = 40;

    private final Settings settings;
    private final SettingsStore store;
    private final Words words;

    public Sectioning(Settings settings) {
        this.settings = settings;
        this.store = settings.store();
        this.words = new Words(store);
    }

    /** How many stories of any state each has, by key. */
    public Map<String, Integer> counts() {
        return settings.filed().counts();
    }

    /** One more, at the end. */
    public void add(String title, String word, Actor by) {
        settings.change(t -> {
            var site = begin(t);
            if (site.sections().all().size() >= SECTIONS_MAX) {
                throw new Fault("settings-too-many", Fault.Kind.USER, "a site has at most " + SECTIONS_MAX + " sections");
            }
            var section = new Section(freeKey(t, site, word), word, checked(title), false, false);
            words.give(t, site, new Owner(word, Words.SECTION, section.key()));
            store.insertSection(t.sql(), section, site.sections().all().size());
            t.append(new SettingsEntry.SectionAdded(section), by);
            return true;
        });
    }

    /** The word itself, unless stories were filed under it by a section that has another word now. */
    private String freeKey(Transaction t, SiteConfig site, String word) {
        String key = word;
        for (int number = 2; isKey(site, key); number++) {
            key = word + "-" + number;
        }
        return key;
    }

    private boolean isKey(SiteConfig site, String key) {
        return site.sections().keys().contains(key) || settings.filed().joined().containsKey(key);
    }

    /**
     * Gives a section another title, another address, or hides it while it is empty. The old address leads to the new one.
     *
     * @throws Fault what {@link Words#give} says, {@code settings-title}, {@code settings-section-unknown}
     */
    public void change(String key, String title, String word, boolean isHiddenWhenEmpty, Actor by) {
        settings.change(t -> {
            var site = begin(t);
            var before = section(site, key);
            String wanted = settings.isTitleFixed(key) ? before.title() : checked(title);
            var section = new Section(key, word, wanted, isHiddenWhenEmpty, false);
            if (section.equals(new Section(key, before.word(), before.title(), before.isHiddenWhenEmpty(), false))) {
                return false;
            }
            if (!word.equals(before.word())) {
                words.give(t, site, new Owner(word, Words.SECTION, key));
            }
            store.updateSection(t.sql(), section);
            t.append(new SettingsEntry.SectionChanged(section, before), by);
            return true;
        });
    }

    /** One place up or down. */
    public void move(String key, boolean isUp, Actor by) {
        settings.change(t -> {
            var site = begin(t);
            section(site, key);
            var keys = new ArrayList<>(site.sections().keys());
            int from = keys.indexOf(key);
            int to = Math.clamp(from + (isUp ? -1 : 1), 0, keys.size() - 1);
            if (from == to) {
                return false;
            }
            keys.add(to, keys.remove(from));
            for (int place = 0; place < keys.size(); place++) {
                store.placeSection(t.sql(), keys.get(place), place);
            }
            t.append(new SettingsEntry.SectionsOrdered(String.join(", ", keys)), by);
            return true;
        });
    }

    /** Takes a section off the paper: its stories and its addresses go to another one, for good. */
    public void join(String key, String to, Actor by) {
        settings.change(t -> {
            var site = begin(t);
            var section = section(site, key);
            var target = section(site, to);
            if (section.key().equals(target.key())) {
                throw unknown(to);
            }
            store.deleteSection(t.sql(), key);
            int stories = settings.filed().join(t, key, to);
            t.append(new SettingsEntry.SectionJoined(key, to, stories), by);
            return true;
        });
    }

    private static Section section(SiteConfig site, String key) {
        return site.sections().all().stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow(() -> unknown(key));
    }

    private static Fault unknown(String key) {
        return new Fault("settings-section-unknown", Fault.Kind.USER, "there is no such section: " + key);
    }

    /** As the transaction sees it; the sections of the defaults become rows with the first change. */
    private SiteConfig begin(Transaction t) {
        if (settings.isFixed(SiteConfig.SECTIONS)) {
            throw new Fault("settings-fixed", Fault.Kind.USER, "site.sections is set in the settings file: change it there");
        }
        var site = settings.read(t);
        if (store.sections(t.sql()).isEmpty()) {
            List<Section> all = site.sections().all();
            for (int place = 0; place < all.size(); place++) {
                store.insertSection(t.sql(), all.get(place), place);
                store.giveWord(t.sql(), new Owner(all.get(place).word(), Words.SECTION, all.get(place).key()), t.now());
            }
        }
        return site;
    }

    static String checked(String title) {
        String wanted = title.strip();
        if (wanted.isEmpty() || wanted.length() > TITLE_LENGTH_MAX || Settings.hasControls(wanted)) {
            throw new Fault("settings-title", Fault.Kind.USER, "a title has 1 to " + TITLE_LENGTH_MAX + " characters");
        }
        return wanted;
    }
}
