package org.broadsheet.wire;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Reading;

/** What is done with each source's items, as configured. */
public final class WireConfig implements Sources {
    public static final Key<Source.Rule> RULE = Key.of(
            "wire.rule",
            Reading.oneOf(Source.Rule.class),
            "publish",
            "What happens to new items of sources without a rule of their own: publish at once, or hold for the desk.");

    public static final Key<Optional<Source.Rule>> SOURCE_RULE = Key.of(
            "wire.source.NAME.rule",
            Reading.optional(Reading.oneOf(Source.Rule.class)),
            "",
            "The rule of one source; NAME is its inbox folder.");

    public static final Key<String> SOURCE_NAME = Key.of(
            "wire.source.NAME.name",
            Reading.text(80),
            "",
            "Its name as readers see it after \"Source:\"; when missing, the message's own word.");

    public static final Key<Boolean> SOURCE_OWN = Key.of(
            "wire.source.NAME.own",
            Reading.yesOrNo(),
            "false",
            "Whether these are our own stories: then no source is named.");

    public static final Key<Optional<String>> SOURCE_SECTION = Key.of(
            "wire.source.NAME.section",
            Reading.optional(Reading.matching("[a-z0-9][a-z0-9-]{0,39}", "a section's word")),
            "",
            "Section of all its items; when missing, the message decides.");

    public static final Key<Optional<Integer>> SOURCE_DAYS_ONLINE = Key.of(
            "wire.source.NAME.days-online",
            Reading.optional(Reading.number(1, 36_500)),
            "",
            "Days after which its stories expire; when missing, never.");

    public static final Key<String> SOURCE_LICENCE = Key.of(
            "wire.source.NAME.licence", Reading.text(400), "", "Licence line shown under its stories.");

    public static final Key<Boolean> SOURCE_FETCH_PICTURES = Key.of(
            "wire.source.NAME.fetch-pictures",
            Reading.yesOrNo(),
            "false",
            "Whether pictures that its items name by an http or https address are fetched, from public addresses only.");

    public static final List<Key<?>> KEYS = List.of(
            RULE, SOURCE_RULE, SOURCE_NAME, SOURCE_OWN, SOURCE_SECTION, SOURCE_DAYS_ONLINE, SOURCE_LICENCE, SOURCE_FETCH_PICTURES);

    private final Configuration configuration;

    private WireConfig(Configuration configuration) {
        this.configuration = configuration;
    }

    public static WireConfig of(Configuration configuration) {
        return new WireConfig(configuration);
    }

    @Override
    public Source named(String name) {
        return new Source(
                name,
                configuration.get(SOURCE_RULE, name).orElse(configuration.get(RULE)),
                configuration.get(SOURCE_NAME, name),
                configuration.get(SOURCE_OWN, name),
                configuration.get(SOURCE_SECTION, name),
                configuration.get(SOURCE_DAYS_ONLINE, name).map(Duration::ofDays),
                configuration.get(SOURCE_LICENCE, name),
                configuration.get(SOURCE_FETCH_PICTURES, name));
    }
}
