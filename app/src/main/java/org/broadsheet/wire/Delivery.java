package org.broadsheet.wire;

import java.util.Map;
import org.broadsheet.media.StoredPicture;

/**
 * A message that came in.
 *
 * @param fileName as delivered, for people to find it again
 * @param hash of the raw bytes, SHA-256 in lower-case hex
 * @param pictures the pictures that came with it and were taken in, by the href that its items use
 */
record Delivery(Source source, String fileName, String hash, Map<String, StoredPicture> pictures) {
    Delivery {
        pictures = Map.copyOf(pictures);
    }
}
