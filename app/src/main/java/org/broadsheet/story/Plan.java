package org.broadsheet.story;

import static org.broadsheet.story.State.EXPIRED;
import static org.broadsheet.story.State.KILLED;
import static org.broadsheet.story.State.PUBLISHED;
import static org.broadsheet.story.State.SCHEDULED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.broadsheet.jobs.Job;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.log.Transaction;

/** A story's next moment: what is cleared goes out, or the story ends. There is one job for it at most. */
final class Plan {
    /** The kind of that job. */
    static final String DUE = "story-due";

    /** When what is cleared goes out by itself; empty when it does not. */
    static Optional<Instant> nextOutgoing(Story story) {
        var hold = story.hold();
        if (!EnumSet.of(SCHEDULED, PUBLISHED).contains(story.state()) || !story.isOutgoing() || hold.isUnreadable()) {
            return Optional.empty();
        }
        // What nothing holds any more is due since for ever.
        Instant embargo = hold.embargoedUntil().orElse(Instant.EPOCH);
        Instant scheduled = hold.scheduledFor().orElse(Instant.EPOCH);
        return Optional.of(embargo.isAfter(scheduled) ? embargo : scheduled);
    }

    /** Plans the story's next moment anew. Of an end and a publication at the same moment the end counts. */
    static void renew(Transaction t, Story story) {
        var end = story.state() == KILLED || story.state() == EXPIRED ? Optional.<Instant>empty() : story.expiresAt();
        var next = nextOutgoing(story)
                .filter(out -> end.isEmpty() || out.isBefore(end.get()))
                .or(() -> end);
        if (next.isPresent()) {
            Schedule.plan(t, new Job(DUE, story.id().toString(), next.get()));
        } else {
            Schedule.cancel(t, DUE, story.id().toString());
        }
    }

    private Plan() {}
}
