package org.broadsheet.log;

import java.util.Map;
import java.util.Set;

/** The plainest entry. */
record Noted(String what) implements Entry {
    @Override
    public String kind() {
        return "noted";
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.of("note", what), Subject.FRONT);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("what", what);
    }
}
