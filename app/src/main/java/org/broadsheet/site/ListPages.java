package org.broadsheet.site;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.related.Boxes;
import org.broadsheet.related.RelatedEntry;
import org.broadsheet.settings.Profile;
import org.broadsheet.settings.Section;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.front.FrontPlan;
import org.broadsheet.log.Subject;
import org.broadsheet.site.press.Sheet;
import org.broadsheet.story.Card;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Picture;
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
    private final Function<String, Optional<Profile>> profiles;

    /** @param profiles what an author's page says, by slug */
    ListPages(
            Stories stories,
            SiteConfig config,
            Frames frames,
            Typesetter typesetter,
            Images images,
            Clock clock,
            ReaderReplies replies,
            Boxes related,
            Function<String, Optional<Profile>> profiles) {
        this.profiles = profiles;
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
            Listing listing,
            String path,
            String kicker,
            String title,
            Set<Subject> subjects,
            String section,
            Optional<Profile> author) {

        Matter(Listing listing, String path, String kicker, String title, Set<Subject> subjects) {
            this(listing, path, kicker, title, subjects, "", Optional.empty());
        }

        /** Whether there is a page of it even without a story. */
        boolean isPlace() {
            return listing instanceof Listing.InSection || author.isPresent();
        }
    }

    private record Found(Matter matter, List<Card> cards) {}

    /** Empty when there is no such list: nothing of it was ever published, or {@code before} is no place in a list. */
    Optional<Sheet> print(Route route, Optional<String> before) {
        var cursor = before.flatMap(Card.Cursor::parse);
        if (before.isPresent() && cursor.isEmpty()) {
            return Optional.empty();
        }
        var found = stories.read(reading -> matter(route, reading)
                .map(matter -> new Found(matter, reading.list(matter.listing(), cursor, STORIES_MAX + 1))));
        return found.filter(list -> !list.cards().isEmpty() || list.matter().isPlace())
                .map(list -> isElsewhere(route, list.matter())
                        ? Sheet.moved(list.matter().path(), list.matter().subjects())
                        : sheet(list, cursor.isPresent()));
    }

    /** Whether it was asked for by an address that it had before. */
    private static boolean isElsewhere(Route route, Matter matter) {
        return route instanceof Route.OnTopic(String word) && !matter.path().equals("/topic/" + word);
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
                        subjects(section),
                        section.key(),
                        Optional.empty()));
            case Route.OnTopic(String word) ->
                reading.topicAt(word)
                        .filter(topic -> !topic.isHidden())
                        .map(topic -> new Matter(
                                new Listing.About(topic.key()),
                                "/topic/" + topic.word(),
                                words.topic(),
                                topic.name(),
                                subjects("topic", reading.slugsOf(topic))));
            case Route.ByAuthor(String slug) -> author(slug, reading, words);
            case Route.OnDay(java.time.LocalDate day) ->
                Optional.of(new Matter(
                        new Listing.On(day),
                        "/%04d/%02d/%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                        words.day(),
                        frames.dates(config.language()).day(day).words(),
                        Set.of(Subject.of("day", day.toString()))));
            case Route.Front _, Route.OfLine _, Route.OfPage _, Route.Moved _, Route.OfStory _, Route.OfHistory _, Route.OfFile _ -> Optional.empty();
        };
    }

    private Optional<Matter> author(String slug, Reading reading, Words words) {
        var profile = profiles.apply(slug);
        return profile.map(Profile::name)
                .or(() -> reading.author(slug))
                .map(name -> new Matter(
                        new Listing.By(slug),
                        "/author/" + slug,
                        words.author(),
                        name,
                        Set.of(Subject.of("author", slug)),
                        "",
                        profile));
    }

    /** Stories of sections that were joined to it name those. */
    private Set<Subject> subjects(Section section) {
        var keys = new ArrayList<>(List.of(section.key()));
        config.sections().joined().forEach((from, to) -> {
            if (to.equals(section.key())) {
                keys.add(from);
            }
        });
        return subjects("section", keys);
    }

    private static Set<Subject> subjects(String kind, List<String> names) {
        return names.stream().map(name -> Subject.of(kind, name)).collect(Collectors.toSet());
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
                older,
                isLater ? Optional.empty() : matter.author().map(this::head));
        var subjects = new HashSet<>(matter.subjects());
        subjects.add(Subject.SITE);
        return Sheet.page(typesetter.set("list", page), subjects)
                .in(language)
                .goodUntil(frames.dates(language).nextDay(now))
                .goodUntil(now.plus(replies.countsGoodFor()));
    }

    private AuthorHead head(Profile author) {
        var picture = images.stored()
                .apply(author.picture())
                .map(stored -> new Picture(
                        stored.src(), stored.width(), stored.height(), stored.widths(), "", author.name(), ""));
        return new AuthorHead(
                author.roleLine(),
                author.biography().toHtml(),
                picture.map(shown -> images.among(List.of(shown)).apply(shown)),
                author.links().stream().map(link -> new Link(link.href(), link.title())).toList());
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
