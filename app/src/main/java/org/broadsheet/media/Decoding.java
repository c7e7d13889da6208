package org.broadsheet.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.broadsheet.kernel.Fault;

/**
 * Turns a file whose {@link Headers} were found good into pixels, whole or with each second, third … row and column left out so
 * that they fit. Every decoder is Java's own or written in Java, since the bytes are a stranger's.
 */
final class Decoding {
    /** What is held in memory of one picture: 12 megapixels of three bytes. */
    private static final long DECODED_BYTES_MAX = 40L * 1024 * 1024;

    private Decoding() {}

    /** @throws Fault {@code picture-unreadable} */
    static BufferedImage decode(Path file, Headers headers) throws IOException {
        try (var in = new FileImageInputStream(file.toFile())) {
            ImageReader reader = reader(headers.kind());
            var warnings = new ArrayList<String>();
            try {
                reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
                reader.setInput(in, true, true);
                if (reader.getWidth(0) != headers.width() || reader.getHeight(0) != headers.height()) {
                    throw Headers.broken("it says two sizes");
                }
                var image = read(reader, headers);
                warnings.stream().filter(Decoding::isLoss).findFirst().ifPresent(warning -> {
                    throw Headers.broken(warning);
                });
                return image;
            } finally {
                reader.dispose();
            }
        } catch (Fault fault) {
            throw fault;
        } catch (javax.imageio.IIOException | RuntimeException | java.io.EOFException thrown) {
            throw Headers.broken(firstLine(thrown));
        }
    }

    /** Pixels are missing then; a few bytes too many between segments, which some cameras write, do no harm. */
    private static boolean isLoss(String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        return words.contains("premature") || words.contains("huffman") || words.contains("truncated");
    }

    private static String firstLine(Exception thrown) {
        String said = String.valueOf(thrown.getMessage());
        String line = said.lines().findFirst().orElse("");
        return line.length() <= 120 ? line : line.substring(0, 120);
    }

    private static ImageReader reader(PictureKind kind) throws IOException {
        return switch (kind) {
            case JPEG -> ofTheJdk("jpeg");
            case PNG -> ofTheJdk("png");
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    /** By name, so that no reader that came with a library is asked. */
    static ImageReader ofTheJdk(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
        }
        throw new IllegalStateException("this JDK reads no " + format);
    }

    private static BufferedImage read(ImageReader reader, Headers headers) throws IOException {
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            return inks(reader, headers);
        }
        var type = types.next();
        int bytes = type.getSampleModel().getTransferType() == java.awt.image.DataBuffer.TYPE_BYTE
                ? type.getNumBands()
                : 2 * type.getNumBands();
        return reader.read(0, stepping(reader, headers, bytes));
    }

    private static ImageReadParam stepping(ImageReader reader, Headers headers, int bytesOfPixel) {
        long pixels = (long) headers.width() * headers.height();
        int step = 1;
        while (pixels / ((long) step * step) * bytesOfPixel > DECODED_BYTES_MAX) {
            step++;
        }
        var param = reader.getDefaultReadParam();
        int shortest = Math.min(headers.width(), headers.height());
        param.setSourceSubsampling(Math.min(step, headers.width()), Math.min(step, headers.height()), 0, 0);
        if (shortest < step) {
            throw Headers.broken("it is too narrow for its length");
        }
        return param;
    }

    /**
     * A picture for print in four inks, which Java decodes and cannot show. Adobe's programs write the inks inverted, so that the
     * product with black is light as it is; without a colour profile's help that is near enough for a screen.
     */
    private static BufferedImage inks(ImageReader reader, Headers headers) throws IOException {
        if (headers.kind() != PictureKind.JPEG || !reader.canReadRaster()) {
            throw Headers.broken("its colours are of no known kind");
        }
        Raster raster = reader.readRaster(0, stepping(reader, headers, 4));
        if (raster.getNumBands() != 4) {
            throw Headers.broken("its colours are of no known kind");
        }
        var image = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[raster.getWidth() * 4];
        int[] light = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int x = 0; x < light.length; x++) {
                light[x] = JpegInks.light(row[4 * x], row[4 * x + 1], row[4 * x + 2], row[4 * x + 3], headers.isYcck());
            }
            image.setRGB(0, y, light.length, 1, light, 0, light.length);
        }
        return image;
    }
}
