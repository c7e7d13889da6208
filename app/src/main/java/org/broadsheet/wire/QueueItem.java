package org.broadsheet.wire;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.log.Actor;
import org.broadsheet.story.StoryId;

/**
 * An item of the wire as the desk sees it: its newest version, and what became of it.
 *
 * @param version the sender's number of the newest version; may be empty
 * @param versions how many messages of it came
 * @param hash of the newest message; see {@link RawCopy}
 * @param language as a BCP 47 tag
 * @param urgency 1 (highest) to 9, 0 for none
 * @param note of its sender to editors; may be empty
 * @param arrivedAt when the newest version came
 * @param reason why it was spiked or killed; may be empty
 * @param isKilled whether its sender killed it, whatever became of the story
 * @param isSpiked whether the desk does not want it
 * @param holder who has it
 * @param story what the wire filed
 * @param became what the desk made of it instead: a story of its own, or the one that it was merged into
 * @param base hash of the newest message whose text the story has; empty for none
 * @param waiting hash of the message whose text waits to be merged; empty for none
 * @param words see {@link QueueWords}
 * @param revision counts up with every change of the queue
 */
public record QueueItem(
        QueueId id,
        String source,
        String guid,
        String version,
        int versions,
        String hash,
        String headline,
        String slugline,
        String section,
        String language,
        int urgency,
        String note,
        Instant firstAt,
        Instant arrivedAt,
        State state,
        String reason,
        boolean isKilled,
        boolean isSpiked,
        Optional<Holder> holder,
        Optional<StoryId> story,
        Optional<StoryId> became,
        String base,
        String waiting,
        String words,
        long revision) {

    /** Where an item stands; {@link QueueRules#state} decides. */
    public enum State {
        /** It waits for the desk. */
        NEW,
        /** Somebody works on it. */
        TAKEN,
        /** A text of it waits, since an editor changed the story. */
        WAITING,
        /** Its story goes out later, or is withheld. */
        HELD,
        /** Its story is out. */
        PUBLISHED,
        /** The desk does not want it. */
        SPIKED,
        /** Never to be used. */
        KILLED,
        /** Its time is over. */
        EXPIRED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** The state of a word that somebody typed. */
        public static Optional<State> named(String word) {
            for (State state : values()) {
                if (state.word().equals(word)) {
                    return Optional.of(state);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Who has an item.
     *
     * @param name as the desk shows it
     */
    public record Holder(Actor by, String name, Instant since) {
        /** Who it is, from wherever that is done. */
        public Holder {
            by = new Actor(by.name());
        }
    }

    /** The story that the desk works on: what it made of the item, else what the wire filed. */
    public Optional<StoryId> target() {
        return became.or(() -> story);
    }

    public boolean hasTextWaiting() {
        return !waiting.isEmpty();
    }

    public boolean isHeldBy(Actor who) {
        return holder.filter(known -> known.by().name().equals(who.name())).isPresent();
    }

    /** Whether somebody else has it. */
    public boolean isHeldAgainst(Actor who) {
        return holder.isPresent() && !isHeldBy(who);
    }
}
