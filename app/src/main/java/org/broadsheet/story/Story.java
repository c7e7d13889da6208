package org.broadsheet.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.broadsheet.log.Actor;

/**
 * What has an address. The text is in its {@link Version}s.
 *
 * @param source the wire source's name, e.g. {@code afp}; empty for our own stories
 * @param guid the sender's name for it; for our own {@code urn:broadsheet:ID}
 * @param latest number of the newest version
 * @param live number of the version that the public sees, or saw last
 * @param cleared number of the newest version that somebody decided to put before the public; where it is not {@code live}
 *     it goes out as soon as nothing holds it back. Empty while nobody has decided so.
 * @param isEdited whether a person of ours changed the text: the wire may no longer replace it
 * @param publishedAt first publication
 * @param updatedAt when the live version went out
 * @param reason why it is withheld, killed or expired; else empty
 * @param takenOffBy who withheld, killed or ended it; else empty
 */
public record Story(
        StoryId id,
        State state,
        String source,
        String guid,
        int latest,
        Optional<Integer> live,
        Optional<Integer> cleared,
        boolean isEdited,
        Path path,
        Instant filedAt,
        Optional<Instant> publishedAt,
        Optional<Instant> updatedAt,
        Hold hold,
        Optional<Instant> expiresAt,
        String reason,
        Optional<Actor> takenOffBy) {

    /**
     * What keeps a story back.
     *
     * @param embargoedUntil the agency's or the desk's embargo
     * @param isUnreadable the sender set an embargo that cannot be read: only a person can lift it
     * @param scheduledFor when the desk wants it to go out
     */
    public record Hold(Optional<Instant> embargoedUntil, boolean isUnreadable, Optional<Instant> scheduledFor) {
        public static final Hold NONE = new Hold(Optional.empty(), false, Optional.empty());

        /** Rounds up to what the database keeps, so that nothing goes out a part of a millisecond early. */
        public Hold {
            embargoedUntil = embargoedUntil.map(Hold::roundedUp);
            scheduledFor = scheduledFor.map(Hold::roundedUp);
        }

        private static Instant roundedUp(Instant moment) {
            Instant cut = moment.truncatedTo(ChronoUnit.MILLIS);
            return cut.equals(moment) ? moment : cut.plusMillis(1);
        }

        /** Whether nothing of it may go out at {@code now}. */
        public boolean isEmbargoed(Instant now) {
            return isUnreadable || embargoedUntil.filter(now::isBefore).isPresent();
        }

        /** Whether something keeps the newest version back at {@code now}: an embargo, or the desk's own plan. */
        boolean keepsBack(Instant now) {
            return isEmbargoed(now) || scheduledFor.filter(now::isBefore).isPresent();
        }
    }

    public boolean isPublic() {
        return state == State.PUBLISHED;
    }

    /** Whether a person of ours took it off: then the wire may not bring it back. */
    public boolean isOffByDesk() {
        return takenOffBy.filter(by -> !by.isWire()).isPresent();
    }

    /** Whether a version that was cleared is not before the public yet. */
    boolean isOutgoing() {
        return cleared.isPresent() && !cleared.equals(live);
    }

    /** Whether there is a newer version than the public sees. */
    public boolean hasChangesWaiting() {
        return live.map(number -> number < latest).orElse(false);
    }
}
