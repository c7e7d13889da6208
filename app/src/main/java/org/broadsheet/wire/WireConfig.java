package org.broadsheet.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Reading;

/**
 * What is done with each source's items.
 *
 * @param rule for sources without one of their own
 * @param sources those that any setting names, by the name of their inbox folder
 */
public record WireConfig(Rule rule, Map<String, Source> sources) {

    /** What happens to a new item. */
    public enum Rule {
        /** It becomes a story at once. */
        PUBLISH,
        /** It waits for the desk. */
        HOLD
    }

    /**
     * One source.
     *
     * @param name as readers see it, in "Source: AFP"
     * @param section of items that name none
     * @param daysOnline after which its stories expire
     * @param licence line shown under its stories
     */
    public record Source(
            Rule rule,
            String name,
            Optional<String> section,
            Optional<Integer> daysOnline,
            Optional<String> licence) {}

    public static final Key<Rule> RULE = Key.of(
            "wire.rule",
            Reading.oneOf(Rule.class),
            "hold",
            "What happens to new items of sources without a rule of their own: publish at once, or hold for the desk.");

    public static final Key<Optional<Rule>> SOURCE_RULE = Key.of(
            "wire.source.NAME.rule",
            Reading.optional(Reading.oneOf(Rule.class)),
            "",
            "The rule of one source; NAME is its inbox folder.");

    public static final Key<Optional<String>> SOURCE_NAME = Key.of(
            "wire.source.NAME.name",
            Reading.optional(Reading.words(80)),
            "",
            "Its name as readers see it; when missing, the folder's name in capitals.");

    public static final Key<Optional<String>> SOURCE_SECTION = Key.of(
            "wire.source.NAME.section",
            Reading.optional(Reading.matching("[a-z0-9][a-z0-9-]{0,39}", "a section's word")),
            "",
            "Section of its items that fit none.");

    public static final Key<Optional<Integer>> SOURCE_DAYS_ONLINE = Key.of(
            "wire.source.NAME.days-online",
            Reading.optional(Reading.number(1, 36_500)),
            "",
            "Days after which its stories expire; when missing, never.");

    public static final Key<Optional<String>> SOURCE_LICENCE = Key.of(
            "wire.source.NAME.licence",
            Reading.optional(Reading.words(400)),
            "",
            "Licence line shown under its stories.");

    public static final List<Key<?>> KEYS =
            List.of(RULE, SOURCE_RULE, SOURCE_NAME, SOURCE_SECTION, SOURCE_DAYS_ONLINE, SOURCE_LICENCE);

    public WireConfig {
        sources = Map.copyOf(sources);
    }

    public static WireConfig of(Configuration configuration) {
        var sources = new HashMap<String, Source>();
        var named = configuration.namesOf(
                SOURCE_RULE, SOURCE_NAME, SOURCE_SECTION, SOURCE_DAYS_ONLINE, SOURCE_LICENCE);
        named.forEach(name -> sources.put(name, source(configuration, name)));
        return new WireConfig(configuration.get(RULE), sources);
    }

    /** What holds for a source, whether or not a setting names it. */
    public Source source(String name) {
        var known = sources.get(name);
        return known != null
                ? known
                : new Source(rule, shown(name), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Source source(Configuration configuration, String name) {
        return new Source(
                configuration.get(SOURCE_RULE, name).orElse(configuration.get(RULE)),
                configuration.get(SOURCE_NAME, name).orElse(shown(name)),
                configuration.get(SOURCE_SECTION, name),
                configuration.get(SOURCE_DAYS_ONLINE, name),
                configuration.get(SOURCE_LICENCE, name));
    }

    private static String shown(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
