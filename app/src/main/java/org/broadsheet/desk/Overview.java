package org.broadsheet.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.config.DataFolder;
import org.broadsheet.story.Card;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Reading;
import org.broadsheet.story.State;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.wire.Queue;
import org.broadsheet.wire.QueueItem;
import org.broadsheet.wire.RejectedFiles;

/** Gathers what the desk shows. */
@Singleton
public final class Overview {
    private static final int WAITING_MAX = 50;
    private static final int PAGE = 200;
    private static final int PAGES_MAX = 10;
    private static final int NEWEST_MAX = 20;
    private static final int REJECTED_MAX = 999;
    private static final List<State> WAITING = List.of(State.READY, State.SCHEDULED, State.WITHHELD, State.DRAFT);

    private final Stories stories;
    private final Queue queue;
    private final RejectedFiles rejected;
    private final Screens screens;
    private final Clock clock;

    public Overview(Stories stories, Queue queue, DataFolder folder, Screens screens, Clock clock) {
        this.stories = stories;
        this.queue = queue;
        this.rejected = new RejectedFiles(folder.rejected());
        this.screens = screens;
        this.clock = clock;
    }

    DeskPage page(Guest guest, DeskPage.Notice notice) {
        return new DeskPage(
                screens.shell(screens.words().desk(), guest), notice, waiting(), wire(), newest());
    }

    /** What of the wire waits for an editor is in the queue, and only what goes out or comes back by itself is here. */
    private List<DeskPage.Row> waiting() {
        return stories.read(reading -> {
            var rows = new ArrayList<DeskPage.Row>();
            for (State state : WAITING) {
                boolean isQueued = state == State.READY || state == State.DRAFT;
                stories(reading, state, isQueued).forEach(story -> row(reading, story).ifPresent(rows::add));
            }
            return rows;
        });
    }

    private static List<Story> stories(Reading reading, State state, boolean isOwnOnly) {
        var found = new ArrayList<Story>();
        Optional<StoryId> after = Optional.empty();
        for (int page = 0; page < PAGES_MAX && found.size() < WAITING_MAX; page++) {
            var stories = reading.storiesIn(state, after, PAGE);
            stories.stream()
                    .filter(story -> !isOwnOnly || story.source().isEmpty())
                    .limit(WAITING_MAX - found.size())
                    .forEach(found::add);
            if (stories.size() < PAGE) {
                return found;
            }
            after = Optional.of(stories.getLast().id());
        }
        return found;
    }

    private Optional<DeskPage.Row> row(Reading reading, Story story) {
        return reading.version(story.id(), story.latest()).map(version -> {
            var content = version.content();
            boolean isEmbargoed = story.hold().isEmbargoed(clock.instant());
            return new DeskPage.Row(
                    story.id().toString(),
                    content.headline(),
                    content.language(),
                    "",
                    label(story.state()),
                    content.isBreaking(),
                    source(content.credit().source()),
                    screens.at(story.filedAt()),
                    why(story),
                    action(story.state(), isEmbargoed));
        });
    }

    private static DeskPage.Action action(State state, boolean isEmbargoed) {
        return switch (state) {
            case DRAFT, READY, SCHEDULED -> isEmbargoed ? DeskPage.Action.LIFT : DeskPage.Action.PUBLISH;
            case WITHHELD -> DeskPage.Action.RELEASE;
            case PUBLISHED, KILLED, EXPIRED -> DeskPage.Action.NONE;
        };
    }

    private String label(State state) {
        var words = screens.words();
        return switch (state) {
            case DRAFT -> words.stateDraft();
            case READY -> words.stateReady();
            case SCHEDULED -> words.stateScheduled();
            case WITHHELD -> words.stateWithheld();
            case PUBLISHED, KILLED, EXPIRED -> "";
        };
    }

    private String why(Story story) {
        var hold = story.hold();
        if (hold.isUnreadable()) {
            return screens.words().embargoUnreadable();
        }
        Optional<Instant> embargo = hold.embargoedUntil();
        if (embargo.isPresent()) {
            return screens.words().embargoUntil(screens.at(embargo.get()).words());
        }
        if (hold.scheduledFor().isPresent()) {
            return screens.words().goesOutAt(screens.at(hold.scheduledFor().get()).words());
        }
        return story.reason();
    }

    /** How much of the wire waits, with the way to it; what there is none of is left out. */
    private List<DeskPage.WireCount> wire() {
        var counts = queue.counts();
        var words = screens.words();
        return Stream.of(
                        new DeskPage.WireCount(words.waiting(), counts.in(QueueItem.State.NEW), "/desk/wire"),
                        new DeskPage.WireCount(
                                words.wireWaits(), counts.in(QueueItem.State.WAITING), "/desk/wire?state=waiting"),
                        new DeskPage.WireCount(
                                words.rejected(), rejected.newest(REJECTED_MAX).size(), "/desk/wire/rejected"))
                .filter(count -> count.items() > 0)
                .toList();
    }

    private List<DeskPage.Row> newest() {
        return stories.read(reading -> reading.list(new Listing.Everything(), Optional.empty(), NEWEST_MAX)).stream()
                .map(this::row)
                .toList();
    }

    private DeskPage.Row row(Card card) {
        return new DeskPage.Row(
                card.id().toString(),
                card.headline(),
                card.language(),
                card.path().address(),
                card.isCorrected() ? screens.words().corrected() : "",
                card.isBreaking(),
                source(card.source()),
                screens.at(card.publishedAt()),
                "",
                DeskPage.Action.NONE);
    }

    private String source(String named) {
        return named.isEmpty() ? screens.words().own() : named;
    }
}
