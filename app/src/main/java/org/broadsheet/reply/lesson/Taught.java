package org.broadsheet.reply.lesson;

import java.util.Map;
import java.util.Set;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;

/** The filter learnt something: each node takes it in. */
record Taught(int lessons) implements Entry {
    static final String KIND = "reply-filter-taught";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of();
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("lessons", Integer.toString(lessons));
    }
}
