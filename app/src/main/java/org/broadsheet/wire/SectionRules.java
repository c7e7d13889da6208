package org.broadsheet.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.broadsheet.settings.Section;
import org.broadsheet.settings.Sections;
import org.broadsheet.wire.format.WireItem;
import org.broadsheet.wire.format.WireSubject;

/**
 * Which of the site's sections an item belongs to: the one that its sender's desk or product is named after, else the one
 * that its subjects fall under, else the first of the site.
 *
 * <p>Subjects are IPTC's. Of the older Subject Codes ({@code 04011002}) the first two digits are the field. Media Topics
 * ({@code medtop:20000639}) were numbered field by field when the list was made, so ranges tell the field of those; of the
 * seventeen fields themselves ({@code 04000000}) the first two digits do.
 */
public final class SectionRules {
    /** The words by which senders name what we may have as a section. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "world", List.of("world", "international", "monde", "foreign", "global", "general", "العالم"),
            "politics", List.of("politics", "politique", "political", "national", "سياسة"),
            "business", List.of("business", "economy", "finance", "economic", "economics", "economie", "économie", "markets", "اقتصاد"),
            "science", List.of("science", "technology", "tech", "health", "environment", "sciences", "sante", "santé", "علوم"),
            "culture", List.of("culture", "arts", "entertainment", "lifestyle", "life", "people", "ثقافة"),
            "sport", List.of("sport", "sports", "رياضة"));

    /** The field of IPTC's first level, by its two digits, as the section that most papers have for it. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("01", "culture"),
            Map.entry("02", "world"),
            Map.entry("03", "world"),
            Map.entry("04", "business"),
            Map.entry("05", "science"),
            Map.entry("06", "science"),
            Map.entry("07", "science"),
            Map.entry("08", "culture"),
            Map.entry("09", "business"),
            Map.entry("10", "culture"),
            Map.entry("11", "politics"),
            Map.entry("12", "culture"),
            Map.entry("13", "science"),
            Map.entry("14", "politics"),
            Map.entry("15", "sport"),
            Map.entry("16", "world"),
            Map.entry("17", "science"));

    /** First number of each run of Media Topics, with its field; diplomacy and the like (11, 20000638 on) is world news. */
    private static final TreeMap<Integer, String> MEDIA_TOPICS = new TreeMap<>(Map.ofEntries(
            Map.entry(20000002, "01"),
            Map.entry(20000053, "16"),
            Map.entry(20000082, "02"),
            Map.entry(20000139, "03"),
            Map.entry(20000170, "04"),
            Map.entry(20000397, "05"),
            Map.entry(20000420, "06"),
            Map.entry(20000446, "07"),
            Map.entry(20000497, "08"),
            Map.entry(20000509, "09"),
            Map.entry(20000538, "10"),
            Map.entry(20000574, "11"),
            Map.entry(20000638, "16"),
            Map.entry(20000648, "11"),
            Map.entry(20000657, "12"),
            Map.entry(20000710, "13"),
            Map.entry(20000768, "14"),
            Map.entry(20000822, "15"),
            Map.entry(20001128, "17")));

    private static final int MEDIA_TOPICS_LAST = 20001139;

    private final Supplier<Sections> sections;

    /** @param sections the site's sections now */
    public SectionRules(Supplier<Sections> sections) {
        this.sections = sections;
    }

    /** Of a site whose sections never change, by key. */
    public SectionRules(List<String> keys) {
        var fixed = new Sections(keys.stream().map(key -> new Section(key, Section.capitalised(key))).toList(), Map.of());
        this.sections = () -> fixed;
    }

    /** The section that a key stands for now; the first of the site for one that it has no more. */
    String standing(String key) {
        var now = sections.get();
        return now.of(key).map(Section::key).orElse(now.keys().getFirst());
    }

    String sectionOf(WireItem item) {
        var now = sections.get();
        return item.services().stream()
                .flatMap(service -> named(service, now).stream())
                .findFirst()
                .or(() -> item.subjects().stream()
                        .flatMap(subject -> bySubject(subject, now).stream())
                        .findFirst())
                .or(() -> item.genre().stream()
                        .flatMap(genre -> named(genre, now).stream())
                        .findFirst())
                .orElse(now.keys().getFirst());
    }

    private static Optional<String> named(String words, Sections now) {
        List<String> said = List.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return now.all().stream()
                .filter(section -> said.contains(section.key())
                        || said.contains(section.word())
                        || WORDS.getOrDefault(section.key(), List.of()).stream().anyMatch(said::contains))
                .map(Section::key)
                .findFirst();
    }

    private static Optional<String> bySubject(WireSubject subject, Sections now) {
        if (subject.kind() != WireSubject.Kind.TOPIC) {
            return Optional.empty();
        }
        return field(subject.code())
                .map(FIELDS::get)
                .flatMap(key -> now.of(key).map(Section::key))
                .or(() -> subject.code().isEmpty() ? named(subject.name(), now) : Optional.empty());
    }

    private static Optional<String> field(String code) {
        if (!code.matches("[0-9]{8}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(code);
        if (number > MEDIA_TOPICS_LAST) {
            return Optional.empty();
        }
        return number < MEDIA_TOPICS.firstKey()
                ? Optional.of(code.substring(0, 2))
                : Optional.of(MEDIA_TOPICS.floorEntry(number).getValue());
    }
}
