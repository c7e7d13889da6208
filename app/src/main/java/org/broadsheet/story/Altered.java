package org.broadsheet.story;

import java.time.Instant;
import java.util.Optional;
import org.broadsheet.log.Actor;

/** A story with some of its facts exchanged: {@code new Altered(story).state(READY).story()}. */
final class Altered {
    private final Story story;
    private State state;
    private int latest;
    private Optional<Integer> live;
    private Optional<Integer> cleared;
    private boolean isEdited;
    private Path path;
    private Optional<Instant> publishedAt;
    private Optional<Instant> updatedAt;
    private Story.Hold hold;
    private Optional<Instant> expiresAt;
    private String reason;
    private Optional<Actor> takenOffBy;

    Altered(Story story) {
        this.story = story;
        state = story.state();
        latest = story.latest();
        live = story.live();
        cleared = story.cleared();
        isEdited = story.isEdited();
        path = story.path();
        publishedAt = story.publishedAt();
        updatedAt = story.updatedAt();
        hold = story.hold();
        expiresAt = story.expiresAt();
        reason = story.reason();
        takenOffBy = story.takenOffBy();
    }

    Altered latest(int latest) {
        this.latest = latest;
        return this;
    }

    Altered live(int live) {
        this.live = Optional.of(live);
        return this;
    }

    Altered cleared(Optional<Integer> cleared) {
        this.cleared = cleared;
        return this;
    }

    Altered isEdited(boolean isEdited) {
        this.isEdited = isEdited;
        return this;
    }

    Altered path(Path path) {
        this.path = path;
        return this;
    }

    Altered publishedAt(Instant publishedAt) {
        this.publishedAt = Optional.of(publishedAt);
        return this;
    }

    Altered updatedAt(Instant updatedAt) {
        this.updatedAt = Optional.of(updatedAt);
        return this;
    }

    Altered hold(Story.Hold hold) {
        this.hold = hold;
        return this;
    }

    Altered expiresAt(Optional<Instant> expiresAt) {
        this.expiresAt = expiresAt;
        return this;
    }

    /** Withheld, killed or ended, by whom and why. */
    Altered takenOff(State state, String reason, Actor by) {
        this.state = state;
        this.reason = reason;
        takenOffBy = Optional.of(by);
        return this;
    }

    /** In another state, and no longer taken off. */
    Altered state(State state) {
        this.state = state;
        reason = "";
        takenOffBy = Optional.empty();
        return this;
    }

    Story story() {
        return new Story(
                story.id(),
                state,
                story.source(),
                story.guid(),
                latest,
                live,
                cleared,
                isEdited,
                path,
                story.filedAt(),
                publishedAt,
                updatedAt,
                hold,
                expiresAt,
                reason,
                takenOffBy);
    }
}
