package org.broadsheet.site;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the paper is called now: as its settings say, else as it was named at its set-up, else by the default. Safe for any
 * thread.
 *
 * @param standard the configuration, with the name of the settings or the default
 * @param isFixed whether the settings have a name, which then counts
 * @param given the name of the set-up; empty when there is none
 */
public record SiteName(SiteConfig standard, boolean isFixed, Supplier<Optional<String>> given) {

    public String name() {
        return config().name();
    }

    /** The configuration with this name. */
    public SiteConfig config() {
        return isFixed ? standard : given.get().map(standard::named).orElse(standard);
    }
}
