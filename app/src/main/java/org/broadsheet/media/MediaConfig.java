package org.broadsheet.media;

import java.util.List;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Reading;
import org.broadsheet.kernel.ByteCount;

/**
 * What the newsroom may bring.
 *
 * @param uploadMax the largest file of a picture
 */
public record MediaConfig(ByteCount uploadMax) {
    public static final Key<ByteCount> UPLOAD_MAX = Key.of(
            "media.upload-max",
            Reading.bytes(ByteCount.mebibytes(1), ByteCount.mebibytes(50)),
            "25 MiB",
            "The largest file of a picture that somebody may upload.");

    public static final List<Key<?>> KEYS = List.of(UPLOAD_MAX);

    public static MediaConfig of(Configuration configuration) {
        return new MediaConfig(configuration.get(UPLOAD_MAX));
    }
}
