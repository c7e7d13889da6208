package org.broadsheet.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.front.FrontPlan;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Subject;
import org.broadsheet.site.StoryPage.Correction;
import org.broadsheet.site.StoryPage.PastVersion;
import org.broadsheet.site.press.Sheet;
import org.broadsheet.story.Authors;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Path;
import org.broadsheet.story.Published;
import org.broadsheet.story.Reading;
import org.broadsheet.story.State;
import org.broadsheet.story.Step;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.Version;

/** Prints a story, its history, the way from an old address to it, and what stands where one was. */
final class StoryPages {
    /** A later version within it is a slip of the pen, not an update worth a line. */
    private static final Duration UPDATED_AFTER = Duration.ofMinutes(1);

    /** Versions that a story's page lists. */
    private static final int PAST_SHOWN = 20;

    private final Stories stories;
    private final SiteConfig config;
    private final Frames frames;
    private final Typesetter typesetter;
    private final NoticePages notices;
    private final StoryBody body;
    private final RelatedBoxes related;
    private final NewsArticle article;
    private final Clock clock;
    private final ReaderReplies replies;
    private final Layout layout;

    StoryPages(
            Stories stories,
            SiteConfig config,
            Frames frames,
            Typesetter typesetter,
            NoticePages notices,
            StoryBody body,
            RelatedBoxes related,
            Clock clock,
            ReaderReplies replies,
            Layout layout) {
        this.stories = stories;
        this.config = config;
        this.frames = frames;
        this.typesetter = typesetter;
        this.notices = notices;
        this.body = body;
        this.related = related;
        this.article = new NewsArticle(config);
        this.clock = clock;
        this.replies = replies;
        this.layout = layout;
    }

    /**
     * What a page is made of, read as of one moment. Of a story that is not public only the story itself.
     *
     * @param live what the public sees; empty when it sees nothing
     * @param steps the public ones, oldest first
     * @param versions for the history only
     */
    private record Found(Story story, Optional<Version> version, Optional<Content> live, List<Step> steps, List<Version> versions) {
        Content content() {
            return live.orElseThrow();
        }

        Published published() {
            return new Published(story, version.orElseThrow());
        }
    }

    /** Empty when the public must not know that there is a story, or when there is none. */
    Optional<Sheet> print(Path path, boolean isHistory) {
        return stories.read(reading -> reading.storyAt(path).map(story -> found(reading, story, isHistory)))
                .flatMap(found -> sheet(found, path, isHistory));
    }

    private static Found found(Reading reading, Story story, boolean isHistory) {
        if (!story.isPublic()) {
            return new Found(story, Optional.empty(), Optional.empty(), List.of(), List.of());
        }
        var live = reading.version(story.id(), story.live().orElseThrow());
        return new Found(
                story,
                live,
                live.map(Version::content).map(content -> content.about(reading.shown(content.topics()))),
                reading.publicSteps(story.id()),
                isHistory ? reading.publicVersions(story.id()) : List.of());
    }

    private Optional<Sheet> sheet(Found found, Path path, boolean isHistory) {
        var story = found.story();
        var subjects = Set.of(Subject.of("story", story.id().toString()), Subject.SITE);
        boolean wasPublic = story.publishedAt().isPresent();
        if (story.state() == State.KILLED && wasPublic) {
            return Optional.of(notices.killed(subjects));
        }
        if (isOver(story) && wasPublic) {
            return Optional.of(notices.expired(subjects));
        }
        if (found.live().isEmpty()) {
            return Optional.empty();
        }
        if (!story.path().equals(path)) {
            return Optional.of(Sheet.moved(story.path().address() + (isHistory ? "/history" : ""), subjects));
        }
        return Optional.of(isHistory ? history(found, subjects) : story(found, subjects));
    }

    private Sheet story(Found found, Set<Subject> subjects) {
        Language around = frames.around(found.content().language());
        var box = related.box(found.story().id(), around);
        var below = replies.below(found.published(), layout);
        var all = new HashSet<>(subjects);
        box.items().forEach(item -> all.add(Subject.of("story", item.id().toString())));
        below.ifPresent(part -> all.addAll(part.subjects()));
        var printed = Sheet.page(typesetter.set("story", page(found, around, below, box)), all).in(around);
        var sheet = below.flatMap(ReaderReplies.Below::goodUntil).map(printed::goodUntil).orElse(printed);
        Instant calm = published(found).plus(FrontPlan.BREAKING_FOR);
        var once = isBreaking(found) ? sheet.goodUntil(calm) : sheet;
        return found.story().expiresAt().map(once::goodUntil).orElse(once);
    }

    /** Also in the moment, such as after a start, in which its end has come and nobody has noted it yet. */
    private boolean isOver(Story story) {
        return story.state() == State.EXPIRED
                || story.isPublic() && story.expiresAt().filter(end -> !end.isAfter(clock.instant())).isPresent();
    }

    /** As the reader would see it, whatever state it is in: for the desk alone. */
    String preview(Story story, Content content, List<Step> steps) {
        Language around = frames.around(content.language());
        var found = new Found(story, Optional.empty(), Optional.of(content), steps, List.of());
        return typesetter.set("story", page(found, around, Optional.empty(), RelatedBox.EMPTY));
    }

    private StoryPage page(Found found, Language around, Optional<ReaderReplies.Below> below, RelatedBox box) {
        var steps = found.steps();
        Content content = found.content();
        var words = frames.words(around);
        var dates = frames.dates(around);
        Instant modified = NewsArticle.modified(steps);
        boolean isUpdated = Duration.between(published(found), modified).compareTo(UPDATED_AFTER) >= 0;
        String href = found.story().path().address();
        return new StoryPage(
                frames.frame("item", around, article.head(found.story(), content, steps, dates, below.map(ReaderReplies.Below::facts).orElse(Map.of())), ""),
                content.language(),
                !content.language().primary().equals(around.primary()),
                frames.section(content.section(), words),
                content.headline(),
                content.headline().length() >= Teaser.LONG_HEADLINE,
                isBreaking(found),
                content.standfirst(),
                byline(content),
                dates.full(published(found)),
                isUpdated ? Optional.of(dates.full(modified)) : Optional.empty(),
                content.picture().map(Image::of),
                StoryBody.dateline(content.dateline(), content.body()),
                body.parts(content.body()),
                source(content.credit()),
                terms(content.credit()),
                corrections(steps, dates),
                content.topics().stream()
                        .map(topic -> new Link("/topic/" + topic.slug(), topic.name()))
                        .toList(),
                steps.size() < 2 ? List.of() : past(steps, words, dates),
                href + "/history",
                below.map(ReaderReplies.Below::markup),
                box);
    }

    private Sheet history(Found found, Set<Subject> subjects) {
        var content = found.content();
        Language around = frames.around(content.language());
        var words = frames.words(around);
        var dates = frames.dates(around);
        String title = words.history() + ": " + content.headline();
        var page = new HistoryPage(
                frames.frame("list", around, Head.unlisted(title + " – " + config.name()), ""),
                content.language(),
                !content.language().primary().equals(around.primary()),
                content.headline(),
                found.story().path().address(),
                History.of(found.versions(), words, dates));
        return Sheet.page(typesetter.set("history", page), subjects).in(around);
    }

    private static Instant published(Found found) {
        return NewsArticle.published(found.steps());
    }

    private boolean isBreaking(Found found) {
        return found.content().isBreaking()
                && published(found).plus(FrontPlan.BREAKING_FOR).isAfter(clock.instant());
    }

    private static Optional<Link> byline(Content content) {
        String slug = Authors.slug(content.byline());
        return slug.isEmpty() ? Optional.empty() : Optional.of(new Link("/author/" + slug, content.byline()));
    }

    /** Our own name is no source. */
    private String source(Credit credit) {
        return credit.source().equalsIgnoreCase(config.name()) ? "" : credit.source();
    }

    private List<String> terms(Credit credit) {
        var lines = new ArrayList<String>();
        lines.add(credit.copyrightNotice());
        if (!credit.creditline().equals(credit.source())) {
            lines.add(credit.creditline());
        }
        lines.addAll(credit.usageTerms());
        return lines.stream().filter(line -> !line.isBlank()).distinct().toList();
    }

    private static List<Correction> corrections(List<Step> steps, Dates dates) {
        return steps.reversed().stream()
                .filter(step -> step.kind() == Version.Kind.CORRECTION && !step.note().isEmpty())
                .map(step -> new Correction(dates.full(step.publishedAt()), step.note()))
                .toList();
    }

    /** The newest of them; the history has all. */
    private static List<PastVersion> past(List<Step> steps, Words words, Dates dates) {
        return steps.reversed().stream()
                .limit(PAST_SHOWN)
                .map(step -> new PastVersion(
                        dates.full(step.publishedAt()), History.kind(step, steps.getFirst(), words)))
                .toList();
    }
}
