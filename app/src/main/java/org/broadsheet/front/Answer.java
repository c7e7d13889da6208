package org.broadsheet.front;

import java.time.Instant;
import org.broadsheet.log.Actor;

/** What became of a change of the front page. */
public sealed interface Answer {
    /** It was made. */
    record Done(Standing standing) implements Answer {}

    /** Somebody else was quicker: nothing was changed. */
    record Overtaken(Actor by, Instant at) implements Answer {}

    /** Nothing was changed, for a reason of docs/errors.md. */
    record Refused(String code, String sentence) implements Answer {}
}
