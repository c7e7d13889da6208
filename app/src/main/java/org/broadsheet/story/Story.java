package org.broadsheet.story;

import java.time.Instant;
import java.util.Optional;

/**
 * What has an address. The text is in its {@link Version}s.
 *
 * @param source the wire source's name, e.g. {@code afp}; empty for our own stories
 * @param guid the sender's name for it; for our own {@code urn:broadsheet:ID}
 * @param latest number of the newest version
 * @param live number of the version that the public sees, or saw last
 * @param isEdited whether a person of ours changed the text: the wire may no longer replace it
 * @param publishedAt first publication
 * @param updatedAt when the live version went out
 * @param reason why it is withheld, killed or expired, or why it waits; else empty
 */
public record Story(
        StoryId id,
        State state,
        String source,
        String guid,
        int latest,
        Optional<Integer> live,
        boolean isEdited,
        Path path,
        Instant filedAt,
        Optional<Instant> publishedAt,
        Optional<Instant> updatedAt,
        Hold hold,
        Optional<Instant> expiresAt,
        String reason) {

    /**
     * What keeps a story back.
     *
     * @param embargoedUntil the agency's or the desk's embargo
     * @param isUnreadable the sender set an embargo that cannot be read: only a person can lift it
     * @param scheduledFor when the desk wants it to go out
     */
    public record Hold(Optional<Instant> embargoedUntil, boolean isUnreadable, Optional<Instant> scheduledFor) {
        public static final Hold NONE = new Hold(Optional.empty(), false, Optional.empty());

        /** Whether nothing of it may go out at {@code now}. */
        public boolean isEmbargoed(Instant now) {
            return isUnreadable || embargoedUntil.filter(now::isBefore).isPresent();
        }

        Hold lifted() {
            return NONE;
        }
    }

    public boolean isPublic() {
        return state == State.PUBLISHED;
    }

    /** Whether there is a newer version than the public sees. */
    public boolean hasChangesWaiting() {
        return live.map(number -> number < latest).orElse(false);
    }
}
