package org.broadsheet.wire;

import java.util.Set;

/** What is to be done with what each source sends. */
public interface Sources {

    /** The source of a folder; one that nobody configured has the site's default rule. */
    Source named(String name);

    /** Those that have a folder in any case, also before their first file. */
    default Set<String> known() {
        return Set.of();
    }
}
