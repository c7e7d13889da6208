package org.broadsheet.desk.settings;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.desk.Fields;
import org.broadsheet.kernel.Fault;
import org.broadsheet.settings.Section;
import org.broadsheet.settings.Sections;
import org.broadsheet.wire.SectionRule;
import org.broadsheet.wire.Source;
import org.broadsheet.wire.SourceBook.Chosen;
import org.jspecify.annotations.Nullable;

/** The form of a source as text: what was typed, or what was chosen before. An empty field is "as the settings file says". */
record SourceForm(
        String rule,
        String section,
        String sectionRules,
        String days,
        String title,
        String licence,
        String own,
        String pictures,
        boolean isNeverBreaking) {
    /** The choice of no section of its own. */
    static final String BY_MESSAGE = "-";

    static SourceForm sent(MultivaluedMap<String, String> form) {
        var fields = new Fields(form);
        return new SourceForm(
                fields.text("rule"),
                fields.text("section"),
                fields.text("section-rules"),
                fields.text("days").strip(),
                fields.text("title").strip(),
                fields.text("licence").strip(),
                fields.text("own"),
                fields.text("pictures"),
                !fields.text("never-breaking").isEmpty());
    }

    static SourceForm of(Chosen chosen, Sections sections) {
        String section = chosen.section();
        return new SourceForm(
                text(chosen.rule()).toLowerCase(Locale.ROOT),
                section == null ? "" : section.isEmpty() ? BY_MESSAGE : section,
                chosen.rules().stream()
                        .map(rule -> rule.word() + " = "
                                + sections.of(rule.section()).map(Section::word).orElse(rule.section()))
                        .collect(Collectors.joining("\n")),
                text(chosen.daysOnline()),
                text(chosen.title()),
                text(chosen.licence()),
                text(chosen.isOwn()),
                text(chosen.isFetchingPictures()),
                chosen.isNeverBreaking());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** @throws Fault {@code settings-source-value}, {@code settings-source-rule} */
    Chosen chosen(Sections sections) {
        return new Chosen(
                switch (rule) {
                    case "publish" -> Source.Rule.PUBLISH;
                    case "hold" -> Source.Rule.HOLD;
                    case String other -> null;
                },
                title.isEmpty() ? null : title,
                yesOrNo(own),
                chosenSection(sections),
                days.isEmpty() ? null : number(),
                licence.isEmpty() ? null : licence,
                yesOrNo(pictures),
                isNeverBreaking,
                rules(sections));
    }

    private @Nullable String chosenSection(Sections sections) {
        return section.equals(BY_MESSAGE) ? "" : sections.of(section).map(Section::key).orElse(null);
    }

    private static @Nullable Boolean yesOrNo(String typed) {
        return typed.equals("true") || typed.equals("false") ? Boolean.valueOf(typed) : null;
    }

    private Integer number() {
        if (!days.matches("[0-9]{1,6}")) {
            throw new Fault("settings-source-value", Fault.Kind.USER, "the number of days is none");
        }
        return Integer.parseInt(days);
    }

    private List<SectionRule> rules(Sections sections) {
        return sectionRules
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> rule(line.strip(), sections))
                .toList();
    }

    private static SectionRule rule(String line, Sections sections) {
        int equals = line.lastIndexOf('=');
        String word = equals < 0 ? "" : line.substring(0, equals).strip();
        String named = line.substring(equals + 1).strip();
        Optional<Section> section = sections.all().stream()
                .filter(known -> known.word().equalsIgnoreCase(named)
                        || known.title().equalsIgnoreCase(named)
                        || known.key().equalsIgnoreCase(named))
                .findFirst();
        if (word.isEmpty() || section.isEmpty()) {
            throw new Fault("settings-source-rule", Fault.Kind.USER, line.length() > 60 ? line.substring(0, 60) : line);
        }
        return new SectionRule(word, section.get().key());
    }
}
