package org.broadsheet.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.config.DataFolder;
import org.broadsheet.story.Card;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Reading;
import org.broadsheet.story.State;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.wire.Fate;
import org.broadsheet.wire.Received;
import org.broadsheet.wire.RejectedFiles;
import org.broadsheet.wire.Wire;

/** Gathers what the desk shows. */
@Singleton
public final class Overview {
    private static final int WAITING_MAX = 50;
    private static final int WIRE_MAX = 200;
    private static final int WIRE_TEXTS_MAX = 20;
    private static final int NEWEST_MAX = 20;
    private static final int REJECTED_MAX = 20;
    private static final List<State> WAITING = List.of(State.READY, State.SCHEDULED, State.WITHHELD, State.DRAFT);

    private final Stories stories;
    private final Wire wire;
    private final RejectedFiles rejected;
    private final Screens screens;
    private final Clock clock;

    public Overview(Stories stories, Wire wire, DataFolder folder, Screens screens, Clock clock) {
        this.stories = stories;
        this.wire = wire;
        this.rejected = new RejectedFiles(folder.rejected());
        this.screens = screens;
        this.clock = clock;
    }

    DeskPage page(Guest guest, DeskPage.Notice notice) {
        return new DeskPage(
                screens.shell(screens.words().desk(), guest), notice, waiting(), wireTexts(), newest(), unread());
    }

    private List<DeskPage.Row> waiting() {
        Map<StoryId, String> reasons = reasons();
        return stories.read(reading -> {
            var rows = new ArrayList<DeskPage.Row>();
            for (State state : WAITING) {
                for (Story story : reading.storiesIn(state, Optional.empty(), WAITING_MAX)) {
                    row(reading, story, reasons.getOrDefault(story.id(), "")).ifPresent(rows::add);
                }
            }
            return rows;
        });
    }

    /** Why the wire left a story to the desk. */
    private Map<StoryId, String> reasons() {
        var reasons = new HashMap<StoryId, String>();
        for (Received item : wire.received(Optional.of(Fate.Kind.HELD), WIRE_MAX)) {
            item.story().ifPresent(story -> reasons.putIfAbsent(story, item.reason()));
        }
        return reasons;
    }

    private Optional<DeskPage.Row> row(Reading reading, Story story, String reason) {
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
                    why(story, reason),
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

    private String why(Story story, String reason) {
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
        return story.reason().isEmpty() ? reason : story.reason();
    }

    private List<DeskPage.WireRow> wireTexts() {
        return wire.received(Optional.of(Fate.Kind.WAITING), WIRE_TEXTS_MAX).stream()
                .map(item -> new DeskPage.WireRow(
                        item.headline(), item.source(), screens.at(item.arrivedAt()), item.reason()))
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

    private List<DeskPage.FileRow> unread() {
        return rejected.newest(REJECTED_MAX).stream()
                .map(file -> new DeskPage.FileRow(
                        file.file(), file.source(), file.code(), file.reason(), screens.at(file.at())))
                .toList();
    }

    private String source(String named) {
        return named.isEmpty() ? screens.words().own() : named;
    }
}
