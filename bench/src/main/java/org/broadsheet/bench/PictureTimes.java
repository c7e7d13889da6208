package org.broadsheet.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.media.Media;

/** Row 10: a picture of 12 megapixels, from its bytes to the last of its renditions. */
final class PictureTimes {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int WARM_UP = 2;

    private final Path folder;
    private final int pictures;

    PictureTimes(Path folder, boolean isShort) {
        this.folder = folder;
        this.pictures = isShort ? 4 : 10;
    }

    Row row() throws IOException {
        var media = new Media(folder, new Random(1));
        var taken = new Samples();
        var renditions = new Samples();
        for (int i = 0; i < pictures + WARM_UP; i++) {
            byte[] file = jpeg(i);
            long began = System.nanoTime();
            var stored = media.takeIn(new ByteArrayInputStream(file), ByteCount.mebibytes(25)).stored();
            long in = System.nanoTime();
            media.develop(stored);
            if (i >= WARM_UP) {
                taken.add((in - began) / 1e6);
                renditions.add((System.nanoTime() - in) / 1e6);
            }
        }
        return Row.of(
                "10", "picture of 12 megapixels",
                String.format(
                        Locale.ROOT, "taken in %.0f ms; its renditions median %.0f ms, most %.0f ms", taken.median(),
                        renditions.median(), renditions.quantile(1)),
                "renditions under 3 s", renditions.quantile(1) < 3000);
    }

    /** Colours that run, with some grain, as a photograph has. */
    private static byte[] jpeg(int seed) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grain = random.nextInt(10);
                int red = (int) (120 + 80 * Math.sin((x + seed) / 97.0)) + grain;
                int green = (int) (120 + 80 * Math.cos(y / 131.0)) + grain;
                image.setRGB(x, y, red << 16 | green << 8 | 120 + grain);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
