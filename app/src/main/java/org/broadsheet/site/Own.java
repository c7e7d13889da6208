package org.broadsheet.site;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.broadsheet.settings.Profile;
import org.broadsheet.settings.StaticPages;

/**
 * What the paper says of itself.
 *
 * @param pages what the public sees of a page of its own, by id
 * @param profiles what an author's page says, by slug
 */
public record Own(
        LongFunction<Optional<StaticPages.Version>> pages, Function<String, Optional<Profile>> profiles) {
    /** Nothing. */
    static final Own NONE = new Own(id -> Optional.empty(), slug -> Optional.empty());
}
