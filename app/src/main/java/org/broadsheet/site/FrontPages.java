package org.broadsheet.site;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.log.Subject;
import org.broadsheet.site.press.Sheet;
import org.broadsheet.story.Card;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Picture;
import org.broadsheet.story.Reading;
import org.broadsheet.story.Stories;

/** Prints the front page. */
final class FrontPages {
    /** How many of the newest stories are weighed for the top of the page. */
    private static final int NEWEST_MAX = 80;

    private static final int BREAKING_MAX = 6;

    /** A section may have lost so many to the top of the page, and still has enough. */
    private static final int SECTION_READ =
            FrontPlan.SECTION_MAX + FrontPlan.LATEST_MAX + FrontPlan.SECONDARY_MAX + FrontPlan.FLASHES_MAX + 1;

    /** From how many stories on a section has a block of its own. */
    private static final int BLOCK_MIN = 3;

    private final Stories stories;
    private final SiteConfig config;
    private final Frames frames;
    private final Typesetter typesetter;
    private final Images images;
    private final Clock clock;

    FrontPages(Stories stories, SiteConfig config, Frames frames, Typesetter typesetter, Images images, Clock clock) {
        this.stories = stories;
        this.config = config;
        this.frames = frames;
        this.typesetter = typesetter;
        this.images = images;
        this.clock = clock;
    }

    Sheet print() {
        Instant now = clock.instant();
        FrontPlan plan = stories.read(reading -> plan(reading, now));
        String html = typesetter.set("front", page(plan, now));
        var language = config.language();
        Sheet sheet = Sheet.page(html, Set.of(Subject.FRONT, Subject.SITE))
                .in(language)
                .goodUntil(frames.dates(language).nextDay(now));
        return plan.goodUntil().map(sheet::goodUntil).orElse(sheet);
    }

    private FrontPlan plan(Reading reading, Instant now) {
        var newest = withBreaking(
                reading.list(new Listing.Everything(), Optional.empty(), NEWEST_MAX),
                reading.list(new Listing.Breaking(), Optional.empty(), BREAKING_MAX));
        var bySection = new LinkedHashMap<String, List<Card>>();
        for (String section : config.sections().keySet()) {
            bySection.put(
                    section,
                    reading.list(new Listing.InSection(section), Optional.empty(), SECTION_READ));
        }
        return FrontPlan.of(newest, bySection, now);
    }

    /** On a busy day breaking news may be older than the newest we read. */
    private static List<Card> withBreaking(List<Card> newest, List<Card> breaking) {
        var ids = new HashSet<>(newest.stream().map(Card::id).toList());
        var all = new ArrayList<>(newest);
        breaking.stream().filter(card -> !ids.contains(card.id())).forEach(all::add);
        return all;
    }

    private FrontPage page(FrontPlan plan, Instant now) {
        var language = config.language();
        var words = frames.words(language);
        var today = frames.dates(language).today(now);
        var shown = images.among(pictures(plan));
        var blocks = new ArrayList<FrontPage.Block>();
        var briefs = new ArrayList<FrontPage.Block>();
        plan.sections().forEach((slug, cards) -> {
            var stories = cards.stream().map(card -> teaser(card, now, shown)).toList();
            boolean isFeature = stories.size() >= BLOCK_MIN
                    && stories.stream().anyMatch(story -> story.picture().isPresent())
                    && blocks.size() % 2 == 0;
            var block = block(frames.section(slug, words), isFeature, stories);
            (stories.size() < BLOCK_MIN ? briefs : blocks).add(block);
        });
        return new FrontPage(
                frames.front(language, head(), today),
                teasers(plan.flashes(), now, shown),
                plan.lead().map(card -> teaser(card, now, shown)),
                teasers(plan.secondary(), now, shown),
                teasers(plan.latest(), now, shown),
                List.copyOf(blocks),
                List.copyOf(briefs));
    }

    private static List<Picture> pictures(FrontPlan plan) {
        return Stream.of(
                        plan.flashes().stream(),
                        plan.lead().stream(),
                        plan.secondary().stream(),
                        plan.latest().stream(),
                        plan.sections().values().stream().flatMap(List::stream))
                .flatMap(cards -> cards.flatMap(card -> card.picture().stream()))
                .toList();
    }

    /** A feature opens with the newest story that has a picture. */
    private static FrontPage.Block block(Link section, boolean isFeature, List<Teaser> stories) {
        var first = stories.stream()
                .filter(story -> isFeature && story.picture().isPresent())
                .findFirst()
                .orElse(stories.getFirst());
        var others = stories.stream()
                .filter(story -> !story.id().equals(first.id()))
                .limit(isFeature ? stories.size() : 3)
                .toList();
        return new FrontPage.Block(section, isFeature, first, others);
    }

    private List<Teaser> teasers(List<Card> cards, Instant now, Function<Picture, Image> shown) {
        return cards.stream().map(card -> teaser(card, now, shown)).toList();
    }

    private Teaser teaser(Card card, Instant now, Function<Picture, Image> shown) {
        var language = config.language();
        return frames.teaser(
                card,
                language,
                frames.words(language),
                frames.dates(language).today(now),
                FrontPlan.isBreaking(card, now),
                shown);
    }

    private Head head() {
        String title = config.tagline().isEmpty() ? config.name() : config.name() + " – " + config.tagline();
        return Heads.of(config, title, config.tagline(), "/", Map.of("og:type", "website"));
    }
}
