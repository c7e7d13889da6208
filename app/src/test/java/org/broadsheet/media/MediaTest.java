package org.broadsheet.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.broadsheet.kernel.ByteCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTest {
    @TempDir
    Path folder;

    private Media media;

    @BeforeEach
    void open() {
        media = new Media(folder, new Random(1));
    }

    private TakenPicture takeIn(byte[] bytes) {
        return media.takeIn(new ByteArrayInputStream(bytes), ByteCount.mebibytes(25));
    }

    private BufferedImage shown(StoredPicture picture, String name) throws IOException {
        return ImageIO.read(media.rendition(picture.hash(), name).orElseThrow().file().toFile());
    }

    @Test
    void readers_get_neither_position_nor_words_and_the_picture_upright() throws IOException {
        byte[] camera = TestPictures.withSegment(TestPictures.halves(800, 400), 0xe1, TestPictures.exif(6));
        assertThat(new String(camera, StandardCharsets.ISO_8859_1)).contains("Exif");

        var taken = takeIn(camera);

        assertThat(taken.stored().width()).isEqualTo(400);
        assertThat(taken.stored().height()).isEqualTo(800);
        media.develop(taken.stored());
        for (String name : new String[] {"320.jpg", "400.jpg", "320.webp", "400.webp"}) {
            byte[] file = Files.readAllBytes(media.rendition(taken.stored().hash(), name).orElseThrow().file());
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).as(name).doesNotContain("Exif").doesNotContain("GPS");
        }
        var upright = shown(taken.stored(), "400.jpg");
        assertThat(new Color(upright.getRGB(200, 100)).getRed()).as("what was left is on top").isGreaterThan(200);
        assertThat(new Color(upright.getRGB(200, 700)).getRed()).isLessThan(60);
    }

    @Test
    void words_that_an_agency_wrote_into_a_file_are_found() {
        byte[] iptc = TestPictures.withSegment(
                TestPictures.jpeg(60, 40),
                0xed,
                TestPictures.iptc(120, "Ships at the quay\nof Zürich", 80, "Port desk", 110, "Harbour office"));
        assertThat(takeIn(iptc).words())
                .isEqualTo(new PictureWords("", "Port desk/Harbour office", "Ships at the quay of Zürich"));
        String packet = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF><rdf:Description"
                + " photoshop:Credit='Harbour office'><dc:description><rdf:Alt><rdf:li xml:lang='x-default'>Ships &amp; a crane"
                + "</rdf:li></rdf:Alt></dc:description><Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li>A crane over a ship"
                + "</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility></rdf:Description></rdf:RDF></x:xmpmeta>";
        byte[] xmp = TestPictures.withSegment(TestPictures.jpeg(61, 40), 0xe1, packet.getBytes(StandardCharsets.UTF_8));
        assertThat(takeIn(xmp).words())
                .isEqualTo(new PictureWords("A crane over a ship", "Harbour office", "Ships & a crane"));
    }

    @Test
    void same_file_twice_is_one_picture() {
        byte[] file = TestPictures.jpeg(700, 500);
        assertThat(takeIn(file).isNew()).isTrue();
        assertThat(takeIn(file).isNew()).isFalse();
        assertThat(media.has(file)).isTrue();
    }

    @Test
    void largest_rendition_stands_in_until_the_others_are_made() throws IOException {
        var stored = takeIn(TestPictures.png(2000, 1000)).stored();
        assertThat(stored.widths()).isEqualTo("320,640,960,1600");
        assertThat(stored.src()).isEqualTo("/media/" + stored.hash() + "/1600.jpg");
        assertThat(media.rendition(stored.hash(), "640.webp").orElseThrow().isFinal()).isFalse();
        assertThat(shown(stored, "640.jpg").getWidth()).isEqualTo(1600);

        assertThat(media.develop(stored)).isEqualTo(7);

        assertThat(media.develop(stored)).as("again").isZero();
        assertThat(shown(stored, "640.jpg").getWidth()).isEqualTo(640);
        var webp = media.rendition(stored.hash(), "640.webp").orElseThrow();
        assertThat(webp.type()).isEqualTo("image/webp");
        assertThat(webp.isFinal()).isTrue();
        assertThat(Headers.read(java.nio.ByteBuffer.wrap(Files.readAllBytes(webp.file()))).width()).isEqualTo(640);
        assertThat(media.rendition(stored.hash(), "641.jpg")).isEmpty();
        assertThat(media.rendition(stored.hash(), "original")).isEmpty();
        assertThat(media.rendition("../" + stored.hash(), "640.jpg")).isEmpty();
    }

    @Test
    void webp_is_read_too() throws IOException {
        Path file = folder.resolve("given");
        new WebpWriting().write(TestPictures.image(500, 300, 4), file);
        var taken = takeIn(Files.readAllBytes(file));
        assertThat(taken.type()).isEqualTo("image/webp");
        assertThat(shown(taken.stored(), "500.jpg").getHeight()).isEqualTo(300);
    }

    @Test
    void tall_picture_is_bounded_by_its_height() {
        var stored = takeIn(TestPictures.jpeg(400, 6000)).stored();
        assertThat(stored.height()).isEqualTo(2400);
        assertThat(stored.width()).isEqualTo(160);
        assertThat(stored.widths()).isEqualTo("160");
    }

    @Test
    void inks_become_the_light_that_they_leave() {
        assertThat(JpegInks.light(131, 54, 124, 59, true)).as("stored as brightness and colour").isEqualTo(0x1e163b);
        assertThat(JpegInks.light(255, 128, 0, 255, false)).isEqualTo(0xff8000);
        assertThat(JpegInks.light(255, 255, 255, 0, false)).isZero();
    }
}
