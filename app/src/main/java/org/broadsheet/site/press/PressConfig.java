package org.broadsheet.site.press;

import java.time.Duration;
import java.util.List;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Reading;
import org.broadsheet.kernel.ByteCount;

/**
 * How much the press keeps.
 *
 * @param memory for finished pages, all encodings and header fields included
 * @param cdnAge how long a CDN may hold a page without asking (RFC 9213)
 */
public record PressConfig(ByteCount memory, Duration cdnAge) {

    public static final Key<ByteCount> MEMORY = Key.of(
            "press.memory",
            Reading.bytes(ByteCount.mebibytes(4), ByteCount.mebibytes(16_384)),
            "64 MiB",
            "Memory for finished pages; the least wanted go first.");

    public static final Key<Duration> CDN_AGE = Key.of(
            "press.cdn-age",
            Reading.span(Duration.ofDays(1)),
            "0 s",
            "How long a CDN may hold a page without asking; leave it at 0 s unless the CDN is purged by Surrogate-Key,"
                    + " or what an editor took down stays up there for this long.");

    public static final List<Key<?>> KEYS = List.of(MEMORY, CDN_AGE);

    public static PressConfig of(Configuration configuration) {
        return new PressConfig(configuration.get(MEMORY), configuration.get(CDN_AGE));
    }
}
