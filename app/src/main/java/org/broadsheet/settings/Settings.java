package org.broadsheet.settings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Setting;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.FiledSections;
import org.jspecify.annotations.Nullable;

/**
 * What the site is like now: the one place that says so. Where the settings file, a flag or the environment sets something,
 * that counts; else what was set by screen; else the default.
 *
 * <p>{@link #site} is answered from memory and is as new as the log: whoever was told of an entry, or asks after the write that
 * made it, gets what it changed, on every node. Safe for any thread.
 */
public final class Settings {
    private final Log log;
    private final Database database;
    private final FiledSections filed;
    private final Configuration configuration;
    private final Supplier<Optional<String>> nameGiven;
    private final SiteConfig standard;
    private final SettingsStore store = new SettingsStore();
    private final SettingsFollower follower = new SettingsFollower(this);
    private final List<Runnable> onShownChange = new CopyOnWriteArrayList<>();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable SiteConfig known;

    /** @param nameGiven what the paper was called at its set-up */
    public Settings(
            Log log, Database database, Configuration configuration, Supplier<Optional<String>> nameGiven) {
        this.log = log;
        this.database = database;
        this.filed = new FiledSections(database);
        this.configuration = configuration;
        this.nameGiven = nameGiven;
        this.standard = SiteConfig.of(configuration);
    }

    /** What the site is like now. Ask each time; do not keep it. */
    public SiteConfig site() {
        var site = known;
        return site == null ? readAnew() : site;
    }

    private SiteConfig readAnew() {
        turn.lock();
        try {
            var site = known;
            if (site == null) {
                site = read();
                known = site;
            }
            return site;
        } finally {
            turn.unlock();
        }
    }

    /** What follows the log for this object: to be told before the press is. */
    public SettingsFollower follower() {
        return follower;
    }

    /** What is known may be out of date. */
    void forget() {
        turn.lock();
        try {
            known = null;
        } finally {
            turn.unlock();
        }
    }

    /** Called when a section that hides while it is empty came to be shown, or hidden: no entry of the log tells that of itself. */
    public void onShownChange(Runnable listener) {
        onShownChange.add(listener);
    }

    /** Looks again at those of these sections that are hidden while they are empty. */
    void lookAt(Set<String> keys) {
        var site = known;
        if (site == null) {
            return;
        }
        boolean hasTurned = site.sections().all().stream()
                .filter(section -> section.isHiddenWhenEmpty() && keys.contains(section.key()))
                .anyMatch(section -> filed.isEmpty(section.key()) != section.isEmpty());
        if (hasTurned) {
            forget();
            onShownChange.forEach(Runnable::run);
        }
    }

    /** Whether the settings file, a flag or the environment says it, so that no screen can. */
    public boolean isFixed(Key<?> key) {
        return configuration.isSet(key);
    }

    /** Whether the same holds for a section's title. */
    public boolean isTitleFixed(String section) {
        return configuration.namesOf(SiteConfig.SECTION_TITLE).contains(section);
    }

    /** Where it is set, for people: {@code broadsheet.properties line 3}; empty when it is not. */
    public Optional<String> placeOf(Key<?> key) {
        return configuration.isSet(key)
                ? configuration.settings().stream()
                        .filter(setting -> setting.name().equals(key.name()))
                        .map(Setting::place)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Sets a fact of the site.
     *
     * @param value in the writing of the settings file
     * @throws Fault {@code settings-fixed} where the settings file says it, {@code settings-value} for a value that is not allowed
     */
    public void set(Transaction t, Key<?> key, String value, Actor by) {
        String wanted = value.strip();
        String before = written(facts(t), key);
        if (wanted.equals(before)) {
            return;
        }
        if (isFixed(key)) {
            throw new Fault("settings-fixed", Fault.Kind.USER, key.name() + " is set in the settings file: change it there");
        }
        if (hasControls(wanted) || key.reading().read().apply(wanted).isEmpty()) {
            throw new Fault("settings-value", Fault.Kind.USER, key.name() + " has to be " + key.reading().allowed());
        }
        store.setFact(t.sql(), key.name(), wanted);
        t.append(new SettingsEntry.SiteChanged(key.name(), wanted, before), by);
    }

    /** A fact as it is written now. */
    public String written(Key<?> key) {
        return written(database.read(store::facts), key);
    }

    private Map<String, String> facts(Transaction t) {
        return store.facts(t.sql());
    }

    private String written(Map<String, String> facts, Key<?> key) {
        if (!isFixed(key) && facts.containsKey(key.name())) {
            return facts.get(key.name());
        }
        if (key == SiteConfig.NAME && !isFixed(key)) {
            return nameGiven.get().orElse(standard.name());
        }
        return configuration.settings().stream()
                .filter(setting -> setting.name().equals(key.name()))
                .map(Setting::value)
                .findFirst()
                .orElse(key.fallback());
    }

    /** Whether a text has line ends or other characters that no one line carries. */
    static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** Changes something: see {@link Log#write}. */
    <T> T change(java.util.function.Function<Transaction, T> change) {
        return log.write(change);
    }

    SettingsStore store() {
        return store;
    }

    FiledSections filed() {
        return filed;
    }

    Database database() {
        return database;
    }

    /** What the site is like as a transaction sees it. */
    SiteConfig read(Transaction t) {
        return assembled(Kept.of(store, t));
    }

    private SiteConfig read() {
        return assembled(Kept.of(store, database));
    }

    private SiteConfig assembled(Kept kept) {
        var sections = sections(kept);
        return new SiteConfig(
                isFixed(SiteConfig.NAME)
                        ? standard.name()
                        : fact(kept, SiteConfig.NAME).or(nameGiven).orElse(standard.name()),
                isFixed(SiteConfig.TAGLINE) ? standard.tagline() : fact(kept, SiteConfig.TAGLINE).orElse(standard.tagline()),
                isFixed(SiteConfig.LANGUAGE)
                        ? standard.language()
                        : fact(kept, SiteConfig.LANGUAGE).map(Language::new).orElse(standard.language()),
                isFixed(SiteConfig.ZONE)
                        ? standard.zone()
                        : fact(kept, SiteConfig.ZONE).map(ZoneId::of).orElse(standard.zone()),
                sections,
                kept.pages(),
                new Menus(kept.head(), kept.foot()),
                moved(kept, sections),
                standard.newsletters(),
                standard.publicUrl());
    }

    private static Optional<String> fact(Kept kept, Key<?> key) {
        return Optional.ofNullable(kept.facts().get(key.name()));
    }

    private Sections sections(Kept kept) {
        boolean isByFile = isFixed(SiteConfig.SECTIONS) || kept.sections().isEmpty();
        var all = new ArrayList<Section>();
        for (Section section : isByFile ? standard.sections().all() : kept.sections()) {
            String title = isTitleFixed(section.key())
                    ? configuration.get(SiteConfig.SECTION_TITLE, section.key())
                    : section.title();
            boolean isEmpty = section.isHiddenWhenEmpty() && filed.isEmpty(section.key());
            all.add(new Section(section.key(), section.word(), title, section.isHiddenWhenEmpty(), isEmpty));
        }
        var keys = all.stream().map(Section::key).collect(Collectors.toSet());
        var joined = new HashMap<>(filed.joined());
        joined.keySet().removeAll(keys);
        return new Sections(all, joined);
    }

    /** Where words lead that are an address no more; what is one now never leads elsewhere, so nothing goes in a circle. */
    private static Map<String, String> moved(Kept kept, Sections sections) {
        var moved = new LinkedHashMap<String, String>();
        for (var owner : kept.words()) {
            if (owner.kind().equals(Words.PAGE)) {
                kept.pages().stream()
                        .filter(page -> Long.toString(page.id()).equals(owner.owner()))
                        .forEach(page -> moved.put(owner.word(), page.address()));
            } else {
                sections.of(owner.owner()).ifPresent(section -> moved.put(owner.word(), section.address()));
            }
        }
        sections.all().forEach(section -> moved.remove(section.word()));
        kept.pages().forEach(page -> moved.remove(page.word()));
        return moved;
    }
}
