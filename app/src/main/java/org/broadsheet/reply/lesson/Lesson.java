package org.broadsheet.reply.lesson;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.broadsheet.reply.ReplyId;

/**
 * Something that was learnt, or forgotten.
 *
 * @param times 1 or -1
 * @param features as {@link org.broadsheet.reply.guard.SpamFilter#lesson} makes them
 */
record Lesson(long id, ReplyId reply, boolean isSpam, int times, int[] features) {

    /** Nearly always another for another text. */
    long same() {
        long h = 0xCBF29CE484222325L;
        for (int feature : features) {
            h = (h ^ feature) * 0x100000001B3L;
        }
        return h;
    }

    /** As kept: four bytes each, in base64. */
    String text() {
        var bytes = ByteBuffer.allocate(features.length * Integer.BYTES);
        Arrays.stream(features).forEach(bytes::putInt);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    static int[] features(String text) {
        var numbers = ByteBuffer.wrap(Base64.getDecoder().decode(text)).asIntBuffer();
        var features = new int[numbers.remaining()];
        numbers.get(features);
        return features;
    }
}
