package org.broadsheet.desk.editor;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Guest;
import org.broadsheet.log.Actor;
import org.broadsheet.story.DeskLists;
import org.broadsheet.story.State;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;

/**
 * Whose stories are open to whom. Who may {@link Act#EDIT} may open all; who may but {@link Act#WRITE} may open those that they
 * filed, and write in them until an editor has taken them further. A story that somebody may not open is not there for them.
 */
@Singleton
public final class StoryDoor {
    private final Stories stories;
    private final DeskLists lists;

    public StoryDoor(Stories stories, DeskLists lists) {
        this.stories = stories;
        this.lists = lists;
    }

    /**
     * An open story.
     *
     * @param isOwn whether this guest filed it
     * @param mayWrite whether its text may be changed by this guest in the state that it is in
     */
    public record Opened(Story story, Guest guest, boolean isOwn, boolean mayWrite) {
        public StoryId id() {
            return story.id();
        }

        public boolean mayPublish() {
            return guest.may(Act.PUBLISH);
        }
    }

    /** @throws NotFoundException when there is no such story for this guest */
    Opened open(String text, Guest guest) {
        Story story = id(text).flatMap(id -> stories.read(reading -> reading.story(id))).orElseThrow(NotFoundException::new);
        Optional<Actor> filedBy = lists.filedBy(story.id());
        boolean isOwn = story.source().isEmpty() && filedBy.map(Actor::name).filter(guest.actor().name()::equals).isPresent();
        if (!isOwn && !guest.may(Act.EDIT)) {
            throw new NotFoundException();
        }
        return new Opened(story, guest, isOwn, mayWrite(story, guest));
    }

    private static boolean mayWrite(Story story, Guest guest) {
        return switch (story.state()) {
            case KILLED, EXPIRED -> false;
            case DRAFT, READY -> guest.may(Act.EDIT) || story.publishedAt().isEmpty();
            case SCHEDULED, PUBLISHED, WITHHELD -> guest.may(Act.EDIT);
        };
    }

    /** @throws jakarta.ws.rs.ForbiddenException when the text is not this guest's to change now */
    Opened openToWrite(String text, Guest guest) {
        var opened = open(text, guest);
        boolean isOver = opened.story().state() == State.KILLED || opened.story().state() == State.EXPIRED;
        if (!opened.mayWrite() && !isOver) {
            throw new jakarta.ws.rs.ForbiddenException();
        }
        return opened;
    }

    private static Optional<StoryId> id(String text) {
        try {
            return Optional.of(StoryId.parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
