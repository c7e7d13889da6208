package org.broadsheet.front;

import java.util.Map;
import java.util.Set;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;

/** What can happen to the front page. */
public sealed interface FrontEntry extends Entry {

    @Override
    default Set<Subject> subjects() {
        return Set.of(Subject.FRONT);
    }

    /** Another arrangement is live. */
    record FrontPageArranged(long number, Arranged.Kind why) implements FrontEntry {
        @Override
        public String kind() {
            return "front-page-arranged";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("number", Long.toString(number), "why", why.word());
        }
    }

    /** A pin or the banner of the live arrangement came to its end: the rule fills the slot. */
    record FrontPagePinEnded(long number) implements FrontEntry {
        @Override
        public String kind() {
            return "front-page-pin-ended";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("number", Long.toString(number));
        }
    }
}
