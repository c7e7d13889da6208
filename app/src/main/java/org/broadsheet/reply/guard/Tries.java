package org.broadsheet.reply.guard;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often something was tried, for the last ones of a bounded number. Safe for any thread. */
final class Tries {
    private final Map<String, Integer> tries;

    /** @param kept so many are remembered; who was tried longest ago is forgotten first */
    Tries(int kept) {
        this.tries = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                return size() > kept;
            }
        };
    }

    /** Counts one more. */
    synchronized int count(String what) {
        return tries.merge(what, 1, Integer::sum);
    }

    synchronized int of(String what) {
        return tries.getOrDefault(what, 0);
    }
}
