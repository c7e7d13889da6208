package org.broadsheet.log;

import java.util.Map;
import java.util.Set;

/**
 * Something that happened, in the past tense. Each feature has a sealed family of them; each of these is a record. Stored
 * by {@link #kind} and {@link #kindVersion}, never by class name, so a class may be renamed and a field added.
 */
public interface Entry {

    /** Stable for ever, e.g. {@code story-published}. */
    String kind();

    /** Counts up when the fields of a kind change their meaning. */
    default int kindVersion() {
        return 1;
    }

    /** What it touches; a page that carries one of these is printed anew. */
    Set<Subject> subjects();

    /** The facts, by stable names; texts only, no reader's data. */
    Map<String, String> fields();
}
