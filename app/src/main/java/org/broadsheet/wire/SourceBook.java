package org.broadsheet.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.config.Configuration;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.jspecify.annotations.Nullable;

/**
 * What is done with each source's items: as chosen by screen, else as the settings file says, else by default. Read from the
 * database with each file, so a choice counts from the next one on, on every node. Safe for any thread.
 */
public final class SourceBook implements Sources {
    public static final int TITLE_LENGTH_MAX = 80;
    public static final int LICENCE_LENGTH_MAX = 400;
    public static final int DAYS_MAX = 36_500;
    public static final int RULES_MAX = 100;
    private static final int WORD_LENGTH_MAX = 80;
    private static final int SOURCES_MAX = 500;

    private final Log log;
    private final Database database;
    private final WireConfig standard;
    private final Path inbox;
    private final SourceStore store = new SourceStore();

    /** @param inbox the folder with one folder for each source */
    public SourceBook(Log log, Database database, Configuration configuration, Path inbox) {
        this.log = log;
        this.database = database;
        this.standard = WireConfig.of(configuration);
        this.inbox = inbox;
    }

    /**
     * What was chosen by screen; null is "as the settings file says".
     *
     * @param section empty text lets the message decide
     * @param daysOnline 0 for ever
     * @param isNeverBreaking whether its urgent items are no breaking news here
     */
    public record Chosen(
            Source.@Nullable Rule rule,
            @Nullable String title,
            @Nullable Boolean isOwn,
            @Nullable String section,
            @Nullable Integer daysOnline,
            @Nullable String licence,
            @Nullable Boolean isFetchingPictures,
            boolean isNeverBreaking,
            List<SectionRule> rules) {
        public static final Chosen NOTHING = new Chosen(null, null, null, null, null, null, null, false, List.of());

        public Chosen {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A source with what came of it.
     *
     * @param lastAt when its newest item came; empty when none ever did
     */
    public record Known(String name, int items, Optional<Instant> lastAt, boolean isChosen) {}

    @Override
    public Source named(String name) {
        return with(standard.named(name), chosen(name));
    }

    /** As the settings file and the defaults have it. */
    public Source standard(String name) {
        return standard.named(name);
    }

    public Chosen chosen(String name) {
        return database.read(sql -> store.find(sql, name)).orElse(Chosen.NOTHING);
    }

    private static Source with(Source file, Chosen chosen) {
        Integer days = chosen.daysOnline();
        String section = chosen.section();
        return new Source(
                file.name(),
                or(chosen.rule(), file.rule()),
                or(chosen.title(), file.title()),
                or(chosen.isOwn(), file.isOwn()),
                section == null ? file.section() : Optional.of(section).filter(key -> !key.isEmpty()),
                days == null ? file.online() : Optional.of(days).filter(count -> count > 0).map(Duration::ofDays),
                or(chosen.licence(), file.licence()),
                or(chosen.isFetchingPictures(), file.fetchesPictures()),
                chosen.isNeverBreaking(),
                chosen.rules());
    }

    private static <T> T or(@Nullable T chosen, T file) {
        return chosen == null ? file : chosen;
    }

    @Override
    public Set<String> known() {
        return database.read(store::names);
    }

    /** Those that were ever heard of, or have a folder, by name. */
    public List<Known> all() {
        var all = new TreeMap<String, Known>();
        folders().forEach(name -> all.put(name, new Known(name, 0, Optional.empty(), false)));
        database.read(store::all).forEach(known -> all.put(known.name(), known));
        return List.copyOf(all.values());
    }

    private List<String> folders() {
        try (var entries = Files.list(inbox)) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(Source::isName)
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /**
     * Chooses for a source; one that is new has its folder below the inbox then.
     *
     * @throws Fault {@code settings-source-name}, {@code settings-source-value}, {@code settings-too-many}
     */
    public void save(String name, Chosen chosen, Actor by) {
        check(name, chosen);
        log.write(t -> {
            var before = store.find(t.sql(), name);
            if (before.isEmpty() && store.names(t.sql()).size() >= SOURCES_MAX) {
                throw new Fault("settings-too-many", Fault.Kind.USER, "there are at most " + SOURCES_MAX + " sources");
            }
            if (before.filter(chosen::equals).isEmpty()) {
                store.save(t.sql(), name, chosen, t.now());
                t.append(new WireEntry.SourceSaved(with(standard.named(name), chosen)), by);
            }
            return true;
        });
        try {
            Files.createDirectories(inbox.resolve(name));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /** From now on it is as the settings file says. */
    public void reset(String name, Actor by) {
        log.write(t -> {
            if (store.delete(t.sql(), name) > 0) {
                t.append(new WireEntry.SourceReset(name), by);
            }
            return true;
        });
    }

    private static void check(String name, Chosen chosen) {
        if (!Source.isName(name)) {
            throw new Fault("settings-source-name", Fault.Kind.USER, "a source's name is a-z, 0-9 and hyphens, and is its folder");
        }
        Integer days = chosen.daysOnline();
        boolean isRight = isLine(chosen.title(), TITLE_LENGTH_MAX)
                && isLine(chosen.licence(), LICENCE_LENGTH_MAX)
                && (days == null || days >= 0 && days <= DAYS_MAX)
                && chosen.rules().size() <= RULES_MAX
                && chosen.rules().stream().allMatch(rule -> isLine(rule.word(), WORD_LENGTH_MAX));
        if (!isRight) {
            throw new Fault("settings-source-value", Fault.Kind.USER, "a text is too long, or a number of days is none");
        }
    }

    private static boolean isLine(@Nullable String text, int lengthMax) {
        return text == null || text.length() <= lengthMax && text.chars().noneMatch(Character::isISOControl);
    }
}
