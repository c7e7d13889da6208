package org.broadsheet.site;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.front.Arrangement;
import org.broadsheet.front.Candidates;
import org.broadsheet.front.FrontPlan;
import org.broadsheet.log.Subject;
import org.broadsheet.site.press.Sheet;
import org.broadsheet.story.Card;
import org.broadsheet.story.Picture;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;

/** Prints the front page. */
final class FrontPages {
    /** From how many stories on a section has a block of its own. */
    private static final int BLOCK_MIN = 3;

    private final Stories stories;
    private final SiteConfig config;
    private final Frames frames;
    private final Typesetter typesetter;
    private final Images images;
    private final Clock clock;
    private final Supplier<Arrangement> arrangement;
    private final ReaderReplies replies;

    /** @param arrangement that is live */
    FrontPages(
            Stories stories,
            SiteConfig config,
            Frames frames,
            Typesetter typesetter,
            Images images,
            Clock clock,
            Supplier<Arrangement> arrangement,
            ReaderReplies replies) {
        this.stories = stories;
        this.config = config;
        this.frames = frames;
        this.typesetter = typesetter;
        this.images = images;
        this.clock = clock;
        this.arrangement = arrangement;
        this.replies = replies;
    }

    Sheet print() {
        Instant now = clock.instant();
        FrontPlan plan = plan(arrangement.get(), now);
        var language = config.language();
        Sheet sheet = Sheet.page(typesetter.set("front", page(plan, now)), Set.of(Subject.FRONT, Subject.SITE))
                .in(language)
                .goodUntil(frames.dates(language).nextDay(now))
                .goodUntil(now.plus(replies.countsGoodFor()));
        return plan.goodUntil().map(sheet::goodUntil).orElse(sheet);
    }

    /** The whole page as readers would see it. */
    String preview(Arrangement prepared) {
        Instant now = clock.instant();
        return typesetter.set("front", page(plan(prepared, now), now));
    }

    private FrontPlan plan(Arrangement chosen, Instant now) {
        var sections = config.sections().keys();
        var candidates = stories.read(reading -> Candidates.read(reading, sections, chosen.chosen()));
        return FrontPlan.of(candidates, chosen, now);
    }

    private FrontPage page(FrontPlan plan, Instant now) {
        var language = config.language();
        var words = frames.words(language);
        var today = frames.dates(language).today(now);
        var shown = new Looks(images.among(pictures(plan)), replies.counts(ids(plan), language));
        var blocks = new ArrayList<FrontPage.Block>();
        var briefs = new ArrayList<FrontPage.Block>();
        plan.sections().forEach((slug, cards) -> {
            var stories = cards.stream().map(card -> teaser(card, now, shown)).toList();
            boolean isByHand = plan.isOpenedByHand(slug);
            boolean isFeature = stories.size() >= BLOCK_MIN
                    && stories.stream().limit(isByHand ? 1 : stories.size()).anyMatch(story -> story.picture().isPresent())
                    && blocks.size() % 2 == 0;
            var block = block(frames.section(slug, words), isFeature, stories);
            (stories.size() < BLOCK_MIN ? briefs : blocks).add(block);
        });
        return new FrontPage(
                frames.front(language, head(), today),
                plan.banner().map(FrontPages::banner),
                teasers(plan.flashes(), now, shown),
                plan.lead().map(card -> teaser(card, now, shown)),
                teasers(plan.secondary(), now, shown),
                teasers(plan.latest(), now, shown),
                List.copyOf(blocks),
                List.copyOf(briefs));
    }

    /** What teasers are drawn with, asked for once. */
    private record Looks(Function<Picture, Image> images, Map<StoryId, String> replies) {}

    private static List<Picture> pictures(FrontPlan plan) {
        return cards(plan).flatMap(card -> card.picture().stream()).toList();
    }

    private static List<StoryId> ids(FrontPlan plan) {
        return cards(plan).map(Card::id).distinct().toList();
    }

    private static Stream<Card> cards(FrontPlan plan) {
        return Stream.of(
                        plan.flashes().stream(),
                        plan.lead().stream(),
                        plan.secondary().stream(),
                        plan.latest().stream(),
                        plan.sections().values().stream().flatMap(List::stream))
                .flatMap(cards -> cards);
    }

    private static FrontPage.Banner banner(FrontPlan.Announced announced) {
        return new FrontPage.Banner(
                announced.text(), announced.story().map(card -> card.path().address()).orElse(""));
    }

    /** A feature opens with the newest story that has a picture, unless an editor chose another. */
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

    private List<Teaser> teasers(List<Card> cards, Instant now, Looks shown) {
        return cards.stream().map(card -> teaser(card, now, shown)).toList();
    }

    private Teaser teaser(Card card, Instant now, Looks shown) {
        var language = config.language();
        return frames.teaser(
                card,
                language,
                frames.words(language),
                frames.dates(language).today(now),
                FrontPlan.isBreaking(card, now),
                shown.images(),
                shown.replies());
    }

    private Head head() {
        String title = config.tagline().isEmpty() ? config.name() : config.name() + " – " + config.tagline();
        return Heads.of(config, title, config.tagline(), "/", Map.of("og:type", "website"));
    }
}
