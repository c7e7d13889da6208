package org.broadsheet.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.broadsheet.kernel.Durable;

/** Draws pictures smaller, turned upright, on white, in sRGB, and writes them as JPEG. */
final class Drawing {
    private Drawing() {}

    /** The picture at another size. */
    static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage step = image;
        // Halving before the last step keeps fine lines: one step looks at a few pixels only.
        while (step.getWidth() / 2 >= width && step.getHeight() / 2 >= height) {
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }
        boolean isThere = step.getWidth() == width && step.getHeight() == height && step.getType() == BufferedImage.TYPE_INT_RGB;
        return isThere ? step : drawn(step, width, height, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, Object interpolation) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    /** Whether a picture lies on its side with this orientation. */
    static boolean isTurned(int orientation) {
        return orientation >= 5;
    }

    /** As its camera was held: Exif 2.32, section 4.6.5.1. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        var upright = new BufferedImage(
                isTurned(orientation) ? height : width, isTurned(orientation) ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(image, turning(orientation, width, height), null);
        graphics.dispose();
        return upright;
    }

    /** In the order of AffineTransform: m00, m10, m01, m11, m02, m12. */
    private static AffineTransform turning(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Whole or not at all. */
    static void writeJpeg(BufferedImage image, Path file, float quality) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(half))) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        Durable.put(half, file);
    }
}
