package org.broadsheet.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no good picture is refused with a sentence, and nothing of it stays. */
class HostilePicturesTest {
    @TempDir
    Path folder;

    private String refusal(byte[] bytes) {
        return refusal(new ByteArrayInputStream(bytes), ByteCount.mebibytes(25));
    }

    private String refusal(InputStream bytes, ByteCount max) {
        var media = new Media(folder, new Random(1));
        var fault = catchThrowableOfType(Fault.class, () -> media.takeIn(bytes, max));
        assertThat(fault).as("it was taken in").isNotNull();
        assertThat(fault.sentence()).isNotBlank().doesNotContain("Exception");
        assertThat(left()).as("what stays of it").isEmpty();
        return fault.code();
    }

    private java.util.List<Path> left() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_no_jpeg_png_or_webp_is_refused_by_its_bytes() {
        assertThat(refusal(text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"))).isEqualTo("picture-type");
        assertThat(refusal(text("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"))).isEqualTo("picture-type");
        assertThat(refusal(text("<!doctype html><script>alert(1)</script>"))).isEqualTo("picture-type");
        assertThat(refusal(text("GIF89a;<script>alert(1)</script>"))).isEqualTo("picture-type");
        assertThat(refusal(text("PK\3\4 a parcel"))).isEqualTo("picture-type");
        assertThat(refusal(new byte[0])).isEqualTo("picture-type");
        assertThat(refusal(new byte[] {(byte) 0xff, (byte) 0xd8})).isEqualTo("picture-type");
    }

    @Test
    void a_picture_that_was_cut_is_refused_wherever_it_was_cut() {
        byte[] jpeg = TestPictures.jpeg(600, 400);
        byte[] png = TestPictures.png(300, 200);
        for (double part : new double[] {0.1, 0.5, 0.9, 0.999}) {
            assertThat(refusal(Arrays.copyOf(jpeg, (int) (jpeg.length * part)))).isEqualTo("picture-unreadable");
            assertThat(refusal(Arrays.copyOf(png, (int) (png.length * part)))).isEqualTo("picture-unreadable");
        }
    }

    @Test
    void a_cut_picture_with_an_end_put_behind_it_is_refused() {
        byte[] jpeg = TestPictures.jpeg(1200, 800);
        byte[] half = Arrays.copyOf(jpeg, jpeg.length / 2);
        assertThat(refusal(TestPictures.joined(half, new byte[] {0, (byte) 0xff, (byte) 0xd9}))).isEqualTo("picture-unreadable");
        byte[] png = TestPictures.png(300, 200);
        byte[] data = Arrays.copyOf(png, 33);
        assertThat(refusal(TestPictures.joined(
                        data, TestPictures.chunk("IDAT", new byte[] {1, 2, 3}), TestPictures.chunk("IEND", new byte[0]))))
                .isEqualTo("picture-unreadable");
    }

    @Test
    void a_bomb_is_refused_by_what_it_says_before_it_is_decoded() {
        byte[] bomb = TestPictures.bomb(18_000, 17_000);
        assertThat(bomb.length).isLessThan(1_500_000);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(refusal(bomb)).isEqualTo("picture-too-many-pixels");
        // Its pixels are 900 MB.
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(50_000_000L);
    }

    @Test
    void a_header_of_huge_sides_is_refused() {
        byte[] jpeg = TestPictures.jpeg(40, 30);
        for (int at = 0; at < jpeg.length - 8; at++) {
            if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xc0) {
                Arrays.fill(jpeg, at + 5, at + 9, (byte) 0xff);
                break;
            }
        }
        assertThat(refusal(jpeg)).isEqualTo("picture-too-many-pixels");
        byte[] png = TestPictures.png(40, 30);
        png[16] = 0x7f;
        assertThat(refusal(png)).isEqualTo("picture-too-many-pixels");
        png[16] = (byte) 0x80;
        assertThat(refusal(png)).isEqualTo("picture-unreadable");
    }

    @Test
    void a_moving_picture_is_refused() {
        byte[] png = TestPictures.png(40, 30);
        byte[] moving = TestPictures.joined(
                Arrays.copyOf(png, 33),
                TestPictures.chunk("acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0}),
                Arrays.copyOfRange(png, 33, png.length));
        assertThat(refusal(moving)).isEqualTo("picture-animated");
        byte[] webp = text("RIFF\26\0\0\0WEBPVP8X\12\0\0\0\2\0\0\0\0\0\0\0\0\0");
        webp[4] = (byte) (webp.length - 8);
        assertThat(refusal(webp)).isEqualTo("picture-animated");
    }

    @Test
    void a_file_that_is_larger_than_is_taken_in_is_cut_off_while_it_comes() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'x';
            }
        };
        assertThat(refusal(endless, ByteCount.mebibytes(1))).isEqualTo("picture-too-large");
        assertThat(endless.given).isLessThan(2_000_000);
    }

    @Test
    void more_scans_than_a_picture_needs_are_refused() {
        byte[] jpeg = TestPictures.jpeg(40, 30);
        byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3};
        byte[][] parts = new byte[102][];
        parts[0] = Arrays.copyOf(jpeg, jpeg.length - 2);
        Arrays.fill(parts, 1, 101, scan);
        parts[101] = new byte[] {(byte) 0xff, (byte) 0xd9};
        assertThat(refusal(TestPictures.joined(parts))).isEqualTo("picture-unreadable");
    }

    @Test
    void a_file_that_is_a_picture_and_a_page_gives_readers_the_picture_alone() throws IOException {
        byte[] both = TestPictures.joined(TestPictures.jpeg(900, 600), text("<script>alert(1)</script>"));
        var stored = new Media(folder, new Random(1)).takeIn(both);
        byte[] shown = Files.readAllBytes(
                new Media(folder).rendition(stored.hash(), "900.jpg").orElseThrow().file());
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
    }

    @Test
    void bytes_changed_at_random_are_taken_in_or_refused_and_nothing_else() {
        var random = new Random(20261124);
        byte[][] good = {TestPictures.jpeg(120, 80), TestPictures.png(120, 80), webp(120, 80)};
        var media = new Media(folder, new Random(1));
        for (int i = 0; i < 600; i++) {
            byte[] changed = good[i % 3].clone();
            for (int n = random.nextInt(12); n >= 0; n--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                media.takeIn(changed);
            } catch (Fault refused) {
                assertThat(refused.kind()).as("try " + i).isEqualTo(Fault.Kind.USER);
            }
        }
    }

    private static byte[] webp(int width, int height) {
        try {
            Path file = Files.createTempFile("picture", ".webp");
            BufferedImage image = TestPictures.image(width, height, 3);
            new WebpWriting().write(image, file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
    }
}
