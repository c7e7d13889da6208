package org.broadsheet.story;

import java.time.Instant;
import java.util.Optional;

/** A story with some of its facts exchanged: {@code new Altered(story).state(KILLED).reason("…").story()}. */
record Altered(Story story) {

    Altered state(State state) {
        return copy(state, story.latest(), story.live(), story.path(), story.hold(), story.reason());
    }

    Altered latest(int latest) {
        return copy(story.state(), latest, story.live(), story.path(), story.hold(), story.reason());
    }

    Altered live(int live) {
        return copy(story.state(), story.latest(), Optional.of(live), story.path(), story.hold(), story.reason());
    }

    Altered path(Path path) {
        return copy(story.state(), story.latest(), story.live(), path, story.hold(), story.reason());
    }

    Altered hold(Story.Hold hold) {
        return copy(story.state(), story.latest(), story.live(), story.path(), hold, story.reason());
    }

    Altered reason(String reason) {
        return copy(story.state(), story.latest(), story.live(), story.path(), story.hold(), reason);
    }

    Altered isEdited(boolean isEdited) {
        return copy(isEdited, story.publishedAt(), story.updatedAt(), story.expiresAt());
    }

    Altered publishedAt(Instant publishedAt) {
        return copy(story.isEdited(), Optional.of(publishedAt), story.updatedAt(), story.expiresAt());
    }

    Altered updatedAt(Instant updatedAt) {
        return copy(story.isEdited(), story.publishedAt(), Optional.of(updatedAt), story.expiresAt());
    }

    Altered expiresAt(Optional<Instant> expiresAt) {
        return copy(story.isEdited(), story.publishedAt(), story.updatedAt(), expiresAt);
    }

    private Altered copy(State state, int latest, Optional<Integer> live, Path path, Story.Hold hold, String reason) {
        return new Altered(new Story(
                story.id(),
                state,
                story.source(),
                story.guid(),
                latest,
                live,
                story.isEdited(),
                path,
                story.filedAt(),
                story.publishedAt(),
                story.updatedAt(),
                hold,
                story.expiresAt(),
                reason));
    }

    private Altered copy(
            boolean isEdited, Optional<Instant> publishedAt, Optional<Instant> updatedAt, Optional<Instant> expiresAt) {
        return new Altered(new Story(
                story.id(),
                story.state(),
                story.source(),
                story.guid(),
                story.latest(),
                story.live(),
                isEdited,
                story.path(),
                story.filedAt(),
                publishedAt,
                updatedAt,
                story.hold(),
                expiresAt,
                story.reason()));
    }
}
