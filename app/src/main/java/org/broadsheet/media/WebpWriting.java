package org.broadsheet.media;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import com.luciad.imageio.webp.WebPWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.broadsheet.kernel.Durable;

/**
 * Writes WebP with libwebp, which is native code: it sees only pixels that we drew, never a stranger's bytes (docs/decisions,
 * 0050). Where the library has no build for the machine there are no WebP files, and JPEG does.
 */
final class WebpWriting {
    private static final System.Logger LOGGER = System.getLogger("media");
    private static final float QUALITY = 0.78f;

    /** Tried once, when the first picture is to be written. */
    private final Supplier<Boolean> available = new Once(WebpWriting::tried);

    /** A value that is found out when it is first asked for. */
    private static final class Once implements Supplier<Boolean> {
        private final Supplier<Boolean> finding;
        private boolean isFound;
        private boolean value;

        Once(Supplier<Boolean> finding) {
            this.finding = finding;
        }

        @Override
        public synchronized Boolean get() {
            if (!isFound) {
                value = finding.get();
                isFound = true;
            }
            return value;
        }
    }

    boolean isAvailable() {
        return available.get();
    }

    private static boolean tried() {
        try {
            return encoded(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB)).length > 0;
        } catch (IOException | RuntimeException | LinkageError thrown) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "no WebP on this machine ({0} {1}), readers get JPEG: {2}",
                    System.getProperty("os.name"),
                    System.getProperty("os.arch").toLowerCase(Locale.ROOT),
                    thrown);
            return false;
        }
    }

    /** Whole or not at all. */
    void write(BufferedImage image, Path file) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.write(half, encoded(image));
        Durable.put(half, file);
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        var writer = new WebPWriter(new WebPImageWriterSpi());
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            WebPWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("Lossy");
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
