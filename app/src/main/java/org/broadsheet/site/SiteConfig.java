package org.broadsheet.site;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Reading;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Language;
import org.broadsheet.web.WebConfig;

/**
 * What the paper is called and how it is divided.
 *
 * @param tagline a line under its name; may be empty
 * @param language of the front page, and of every page whose own language we have no words for
 * @param zone in which dates are shown and paths are made
 * @param sections in the order of the front page: the part of the path, to the title
 * @param publicUrl where readers reach the site, without a slash at the end
 */
public record SiteConfig(
        String name, String tagline, Language language, ZoneId zone, Map<String, String> sections, String publicUrl) {

    /** First parts of addresses that belong to something else. */
    private static final Set<String> RESERVED = Set.of(
            "api",
            "author",
            "desk",
            "docs",
            "feed",
            "feeds",
            "health",
            "media",
            "metrics",
            "newsletter",
            "search",
            "setup",
            "static",
            "topic");

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
        for (String section : sections.keySet()) {
            if (RESERVED.contains(section)) {
                throw new Fault(
                        "config-bad-value",
                        Fault.Kind.USER,
                        "site.sections has \"" + section + "\", an address of something else; take another word.");
            }
        }
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    public static SiteConfig of(Configuration configuration) {
        var sections = new LinkedHashMap<String, String>();
        for (var section : configuration.get(SECTIONS)) {
            var title = configuration.get(SECTION_TITLE, section);
            sections.put(section, title.isEmpty() ? Section.capitalised(section) : title);
        }
        return new SiteConfig(
                configuration.get(NAME),
                configuration.get(TAGLINE),
                new Language(configuration.get(LANGUAGE)),
                configuration.get(ZONE),
                sections,
                publicUrl(WebConfig.of(configuration)));
    }

    private static String publicUrl(WebConfig web) {
        String port = web.port() > 0 ? ":" + web.port() : "";
        return web.publicUrl().map(Object::toString).orElse("http://localhost" + port);
    }

    /** The section of an address. */
    public Optional<Section> section(String slug) {
        return Optional.ofNullable(sections.get(slug)).map(title -> new Section(slug, title));
    }

    /** The same under another name. */
    public SiteConfig named(String other) {
        return new SiteConfig(other, tagline, language, zone, sections, publicUrl);
    }

    /** The whole address of a path of this site. */
    public String url(String path) {
        return publicUrl + path;
    }
}
