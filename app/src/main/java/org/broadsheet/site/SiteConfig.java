package org.broadsheet.site;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Reading;

/**
 * What the paper is called and how it is divided.
 *
 * @param language of the site's own words; a story has its own
 * @param zone in which dates are shown and paths are made
 * @param sections in the order of the front page: the part of the path, to the title
 */
public record SiteConfig(
        String name, String tagline, Locale language, ZoneId zone, Map<String, String> sections) {

    private static final String SECTION = "[a-z0-9][a-z0-9-]{0,39}";

    public static final Key<String> NAME =
            Key.of("site.name", Reading.words(80), "Broadsheet", "Name of the paper, as in its masthead.");

    public static final Key<String> TAGLINE =
            Key.of("site.tagline", Reading.text(160), "", "One line under the name.");

    public static final Key<String> LANGUAGE = Key.of(
            "site.language",
            Reading.matching("en|fr|ar", "en, fr or ar"),
            "en",
            "Language of the site's own words; each story has its own.");

    public static final Key<ZoneId> ZONE =
            Key.of("site.zone", Reading.zone(), "UTC", "Time zone of dates on pages and in paths.");

    public static final Key<List<String>> SECTIONS = Key.of(
            "site.sections",
            Reading.list(SECTION, "words of a-z, 0-9 and -"),
            "world, politics, business, science, culture, sport",
            "Sections in the order of the front page, by the word in their address.");

    public static final Key<String> SECTION_TITLE = Key.of(
            "site.section.NAME.title",
            Reading.text(80),
            "",
            "Title of a section; when missing, its word with a capital.");

    public static final List<Key<?>> KEYS = List.of(NAME, TAGLINE, LANGUAGE, ZONE, SECTIONS, SECTION_TITLE);

    public SiteConfig {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    public static SiteConfig of(Configuration configuration) {
        var sections = new LinkedHashMap<String, String>();
        for (var section : configuration.get(SECTIONS)) {
            var title = configuration.get(SECTION_TITLE, section);
            sections.put(section, title.isEmpty() ? capitalised(section) : title);
        }
        return new SiteConfig(
                configuration.get(NAME),
                configuration.get(TAGLINE),
                Locale.forLanguageTag(configuration.get(LANGUAGE)),
                configuration.get(ZONE),
                sections);
    }

    private static String capitalised(String section) {
        var words = section.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
