package org.broadsheet.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.broadsheet.kernel.ByteCount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a 12-megapixel picture takes. The test before says what the JVM has compiled by then. */
@Tag("slow")
class PictureTimesTest {
    private static final int TRIES = 5;

    @TempDir
    Path folder;

    @Test
    void twelve_megapixels_are_there_in_all_renditions_within_three_seconds() throws IOException {
        var media = new Media(folder, new Random(1));
        var best = Duration.ofDays(1);
        var said = new StringBuilder();
        for (int i = 0; i < TRIES; i++) {
            byte[] file = TestPictures.written(TestPictures.image(4000, 3000, i), "jpeg");
            long begin = System.nanoTime();
            var stored = media.takeIn(new ByteArrayInputStream(file), ByteCount.mebibytes(25)).stored();
            long taken = System.nanoTime();
            assertThat(media.develop(stored)).isEqualTo(7);
            long end = System.nanoTime();
            said.append("taken in %d ms, renditions %d ms; ".formatted((taken - begin) / 1_000_000, (end - taken) / 1_000_000));
            var whole = Duration.ofNanos(end - begin);
            best = whole.compareTo(best) < 0 ? whole : best;
        }
        System.out.println("12 megapixels: " + said);
        assertThat(best).as(said.toString()).isLessThan(Duration.ofSeconds(3));
    }
}
