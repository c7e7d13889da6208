package org.broadsheet.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.broadsheet.settings.Menus;
import org.broadsheet.settings.Section;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.kernel.Language;
import org.broadsheet.story.Card;
import org.broadsheet.story.Picture;
import org.broadsheet.story.StoryId;

/** What pages have in common, in each of our languages. */
final class Frames {
    private static final Moment NO_DAY = new Moment("", "");

    private final SiteConfig config;
    private final Assets assets;
    private final Function<Language, Words> words;
    private final Map<String, Words> known = new ConcurrentHashMap<>();
    private final Map<Language, Dates> dates = new ConcurrentHashMap<>();

    /** @param words in one of our languages */
    Frames(SiteConfig config, Assets assets, Function<Language, Words> words) {
        this.config = config;
        this.assets = assets;
        this.words = words;
    }

    /** The language of the words around a story: its own if we have it, else the site's. */
    Language around(Language story) {
        return SiteConfig.SPOKEN.contains(story.primary()) ? story : config.language();
    }

    Words words(Language language) {
        return known.computeIfAbsent(language.primary(), primary -> words.apply(new Language(primary)));
    }

    Dates dates(Language language) {
        return dates.computeIfAbsent(language, spoken -> new Dates(spoken, config.zone()));
    }

    /** @param current the section that the page is the list of; empty for none */
    Frame frame(String kind, Language language, Head head, String current) {
        return frame(kind, language, head, current, NO_DAY);
    }

    /** The front page's, which has the day. */
    Frame front(Language language, Head head, LocalDate today) {
        return frame("front", language, head, "", dates(language).day(today));
    }

    private Frame frame(String kind, Language language, Head head, String current, Moment today) {
        Words spoken = words(language);
        var sections = config.sections().all().stream()
                .filter(Section::isShown)
                .map(section -> new Link(
                        section.address(), SectionTitles.of(section, spoken), section.key().equals(current)))
                .toList();
        return new Frame(
                kind,
                language,
                spoken,
                config.name(),
                config.tagline(),
                today,
                sections,
                links(config.menus().head()),
                links(config.menus().foot()),
                config.newsletters().isEmpty() ? "" : config.newsletters().getFirst(),
                head,
                look(language));
    }

    private static List<Link> links(List<Menus.Entry> menu) {
        return menu.stream().map(entry -> new Link(entry.href(), entry.title())).toList();
    }

    /** The section as a link; one that the paper no longer has leads to the front page. */
    Link section(String key, Words words) {
        return config.sections()
                .of(key)
                .map(section -> new Link(section.address(), SectionTitles.of(section, words)))
                .orElseGet(() -> new Link("/", Section.capitalised(key.isEmpty() ? "news" : key)));
    }

    /** A story for a list in {@code language}. */
    Teaser teaser(
            Card card,
            Language language,
            Words words,
            LocalDate today,
            boolean isBreaking,
            Function<Picture, Image> images,
            Map<StoryId, String> replies) {
        boolean isForeign = !card.language().primary().equals(language.primary());
        return new Teaser(
                card.id(),
                card.path().address(),
                card.language(),
                isForeign,
                section(card.section(), words),
                card.headline(),
                card.headline().length() >= Teaser.LONG_HEADLINE,
                card.standfirst(),
                card.source().equalsIgnoreCase(config.name()) ? "" : card.source(),
                dates(language).brief(card.publishedAt(), today),
                card.picture().map(images),
                isBreaking,
                card.isCorrected(),
                replies.getOrDefault(card.id(), ""));
    }

    Look look(Language language) {
        var preloads = new ArrayList<String>();
        var fonts = language.primary().equals("ar")
                ? List.of("naskh-arabic.woff2")
                : List.of("newsreader-display.woff2", "newsreader-text.woff2");
        fonts.forEach(font -> assets.href(font).ifPresent(preloads::add));
        return new Look(
                assets.styles(),
                preloads,
                assets.href("favicon.svg").orElse("/favicon.svg"),
                assets.href("theme/logo.svg").orElse(""));
    }
}
