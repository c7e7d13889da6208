package org.broadsheet.newsletter;

import java.util.Map;
import java.util.Set;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;

/** What happens with newsletters. Names no reader. */
public sealed interface NewsletterEntry extends Entry {

    /** The newsletter. */
    String list();

    @Override
    default Set<Subject> subjects() {
        return Set.of();
    }

    @Override
    default Map<String, String> fields() {
        return Map.of("list", list());
    }

    /** Somebody confirmed. */
    record Subscribed(String list) implements NewsletterEntry {
        @Override
        public String kind() {
            return "newsletter-subscribed";
        }
    }

    /** Somebody ended it. */
    record Unsubscribed(String list) implements NewsletterEntry {
        @Override
        public String kind() {
            return "newsletter-unsubscribed";
        }
    }
}
