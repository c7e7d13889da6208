package org.broadsheet.site;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.related.Boxes;
import org.broadsheet.related.RelatedEntry;
import org.broadsheet.settings.Section;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.front.FrontPlan;
import org.broadsheet.log.Subject;
import org.broadsheet.site.press.Sheet;
import org.broadsheet.story.Card;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Reading;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;

/** Prints the lists: sections, topics, authors and days, page by page. */
final class ListPages {
    static final int STORIES_MAX = 20;

    private final Stories stories;
    private final SiteConfig config;
    private final Frames frames;
    private final Typesetter typesetter;
    private final Images images;
    private final Clock clock;
    private final ReaderReplies replies;
    private final Boxes related;

    ListPages(
            Stories stories,
            SiteConfig config,
            Frames frames,
            Typesetter typesetter,
            Images images,
            Clock clock,
            ReaderReplies replies,
            Boxes related) {
        this.stories = stories;
        this.config = config;
        this.frames = frames;
        this.typesetter = typesetter;
        this.images = images;
        this.clock = clock;
        this.replies = replies;
        this.related = related;
    }

    /** What a list is of. */
    private record Matter(
            Listing listing, String path, String kicker, String title, Subject subject, String section) {}

    private record Found(Matter matter, List<Card> cards) {}

    /** Empty when there is no such list: nothing of it was ever published, or {@code before} is no place in a list. */
    Optional<Sheet> print(Route route, Optional<String> before) {
        var cursor = before.flatMap(Card.Cursor::parse);
        if (before.isPresent() && cursor.isEmpty()) {
            return Optional.empty();
        }
        var found = stories.read(reading -> matter(route, reading)
                .map(matter -> new Found(matter, reading.list(matter.listing(), cursor, STORIES_MAX + 1))));
        return found.filter(list -> !list.cards().isEmpty() || list.matter().listing() instanceof Listing.InSection)
                .map(list -> sheet(list, cursor.isPresent()));
    }

    /** The parts of a running story in order of time, those that the public may see now; empty for fewer than two. */
    Optional<Sheet> line(StoryId first) {
        var parts = related.line(first);
        var cards = stories.read(reading -> reading.list(new Listing.Chosen(parts), Optional.empty(), Math.max(1, parts.size())));
        if (cards.size() < 2) {
            return Optional.empty();
        }
        var words = frames.words(config.language());
        String title = cards.getFirst().headline();
        String path = RelatedBoxes.lineHref(first);
        var head = Heads.of(
                config, words.storyLine() + ": " + title + " – " + config.name(), "", path, Map.of("og:type", "website", "og:title", title));
        var page = new ListPage(
                frames.frame("list", config.language(), head, ""),
                words.storyLine(),
                title,
                teasers(cards.reversed(), clock.instant()),
                true,
                "",
                "");
        var subjects = new HashSet<>(Set.of(RelatedEntry.line(first), Subject.SITE));
        cards.forEach(card -> subjects.add(Subject.of("story", card.id().toString())));
        return Optional.of(Sheet.page(typesetter.set("list", page), subjects)
                .in(config.language())
                .goodUntil(frames.dates(config.language()).nextDay(clock.instant())));
    }

    private Optional<Matter> matter(Route route, Reading reading) {
        var words = frames.words(config.language());
        return switch (route) {
            case Route.InSection(Section section) ->
                Optional.of(new Matter(
                        new Listing.InSection(section.key()),
                        section.address(),
                        "",
                        SectionTitles.of(section, words),
                        Subject.of("section", section.key()),
                        section.key()));
            case Route.OnTopic(String slug) ->
                reading.topic(slug)
                        .map(topic -> new Matter(
                                new Listing.About(slug),
                                "/topic/" + slug,
                                words.topic(),
                                topic.name(),
                                Subject.of("topic", slug),
                                ""));
            case Route.ByAuthor(String slug) ->
                reading.author(slug)
                        .map(name -> new Matter(
                                new Listing.By(slug),
                                "/author/" + slug,
                                words.author(),
                                name,
                                Subject.of("author", slug),
                                ""));
            case Route.OnDay(java.time.LocalDate day) ->
                Optional.of(new Matter(
                        new Listing.On(day),
                        "/%04d/%02d/%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                        words.day(),
                        frames.dates(config.language()).day(day).words(),
                        Subject.of("day", day.toString()),
                        ""));
            case Route.Front _, Route.OfLine _, Route.OfPage _, Route.Moved _, Route.OfStory _, Route.OfHistory _, Route.OfFile _ -> Optional.empty();
        };
    }

    private Sheet sheet(Found found, boolean isLater) {
        Instant now = clock.instant();
        var matter = found.matter();
        var language = config.language();
        boolean isMore = found.cards().size() > STORIES_MAX;
        var shown = isMore ? found.cards().subList(0, STORIES_MAX) : found.cards();
        String older = isMore ? matter.path() + "?before=" + shown.getLast().cursor().text() : "";
        var head = Heads.of(
                config,
                matter.title() + " – " + config.name(),
                "",
                matter.path(),
                Map.of("og:type", "website", "og:title", matter.title()));
        var page = new ListPage(
                frames.frame("list", language, isLater ? Head.unlisted(head.title()) : head, matter.section()),
                matter.kicker(),
                matter.title(),
                teasers(shown, now),
                matter.section().isEmpty(),
                isLater ? matter.path() : "",
                older);
        var subjects = new HashSet<>(Set.of(matter.subject(), Subject.SITE));
        return Sheet.page(typesetter.set("list", page), subjects)
                .in(language)
                .goodUntil(frames.dates(language).nextDay(now))
                .goodUntil(now.plus(replies.countsGoodFor()));
    }

    private List<Teaser> teasers(List<Card> cards, Instant now) {
        var language = config.language();
        var words = frames.words(language);
        var today = frames.dates(language).today(now);
        var shown = images.among(cards.stream().flatMap(card -> card.picture().stream()).toList());
        var counts = replies.counts(cards.stream().map(Card::id).toList(), language);
        return cards.stream()
                .map(card -> frames.teaser(card, language, words, today, FrontPlan.isBreaking(card, now), shown, counts))
                .toList();
    }
}
