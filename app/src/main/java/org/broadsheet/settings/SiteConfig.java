package org.broadsheet.settings;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Reading;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Language;
import org.broadsheet.web.WebConfig;

/**
 * What the paper is called and how it is divided, as of one moment: {@link Settings#site} has that of now.
 *
 * @param tagline a line under its name; may be empty
 * @param language of the front page, and of every page whose own language we have no words for
 * @param zone in which dates are shown and paths are made
 * @param pages of the paper's own that the public sees
 * @param moved words that were addresses once, each with the address that it leads to now
 * @param newsletters that readers can ask for, the main one first
 * @param publicUrl where readers reach the site, without a slash at the end
 */
public record SiteConfig(
        String name,
        String tagline,
        Language language,
        ZoneId zone,
        Sections sections,
        List<PageLink> pages,
        Menus menus,
        Map<String, String> moved,
        List<String> newsletters,
        String publicUrl) {

    public static final int NAME_LENGTH_MAX = 80;
    public static final int TAGLINE_LENGTH_MAX = 160;
    /** Languages with words of their own. */
    public static final List<String> SPOKEN = List.of("en", "fr", "ar");

    private static final String SECTION = "[a-z0-9][a-z0-9-]{0,39}";

    public static final Key<String> NAME =
            Key.of("site.name", Reading.words(NAME_LENGTH_MAX), "Broadsheet", "Name of the paper, as in its masthead.");

    public static final Key<String> TAGLINE =
            Key.of("site.tagline", Reading.text(TAGLINE_LENGTH_MAX), "", "One line under the name.");

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
            Reading.text(Sectioning.TITLE_LENGTH_MAX),
            "",
            "Title of a section; when missing, its word with a capital.");

    public static final Key<List<String>> NEWSLETTERS = Key.of(
            "site.newsletters",
            Reading.list("weekly|daily|breaking|section-" + SECTION, "weekly, daily, breaking or section- and a section's word"),
            "",
            "Newsletters that readers can ask for, the main one first; none, and no page asks.");

    public static final List<Key<?>> KEYS = List.of(NAME, TAGLINE, LANGUAGE, ZONE, SECTIONS, SECTION_TITLE, NEWSLETTERS);

    public SiteConfig {
        pages = List.copyOf(pages);
        moved = Map.copyOf(moved);
        newsletters = List.copyOf(newsletters);
    }

    /** One with nothing but sections, by key and title. */
    public SiteConfig(
            String name, String tagline, Language language, ZoneId zone, Map<String, String> sections, String publicUrl) {
        this(name, tagline, language, zone, Sections.titled(sections), List.of(), Menus.EMPTY, Map.of(), List.of(), publicUrl);
    }

    /** As the settings file and the defaults say, before anybody changed anything by screen. */
    public static SiteConfig of(Configuration configuration) {
        var sections = new LinkedHashMap<String, String>();
        for (var section : configuration.get(SECTIONS)) {
            if (ReservedWords.has(section)) {
                throw new Fault(
                        "config-bad-value",
                        Fault.Kind.USER,
                        "site.sections has \"" + section + "\", an address of something else; take another word.");
            }
            var title = configuration.get(SECTION_TITLE, section);
            sections.put(section, title.isEmpty() ? Section.capitalised(section) : title);
        }
        return new SiteConfig(
                configuration.get(NAME),
                configuration.get(TAGLINE),
                new Language(configuration.get(LANGUAGE)),
                configuration.get(ZONE),
                Sections.titled(sections),
                List.of(),
                Menus.EMPTY,
                Map.of(),
                configuration.get(NEWSLETTERS),
                publicUrl(WebConfig.of(configuration)));
    }

    private static String publicUrl(WebConfig web) {
        String port = web.port() > 0 ? ":" + web.port() : "";
        return web.publicUrl().map(Object::toString).orElse("http://localhost" + port);
    }

    /** The page of the paper's own whose address is this word now. */
    public Optional<PageLink> page(String word) {
        return pages.stream().filter(page -> page.word().equals(word)).findFirst();
    }

    /** The whole address of a path of this site. */
    public String url(String path) {
        return publicUrl + path;
    }
}
