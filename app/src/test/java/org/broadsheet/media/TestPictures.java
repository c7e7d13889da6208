package org.broadsheet.media;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures made for tests, good and hostile. */
public final class TestPictures {
    private TestPictures() {}

    /** Colours that run, with some grain; the same for the same size and seed. */
    public static BufferedImage image(int width, int height, int seed) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = random.nextInt(10);
                int red = (int) (120 + 80 * Math.sin((x + seed) / 97.0)) + grain;
                int green = (int) (120 + 80 * Math.cos(y / 131.0)) + grain;
                int blue = (int) (120 + 80 * Math.sin((x + y) / 211.0)) + grain;
                row[x] = red << 16 | green << 8 | blue;
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(image(width, height, 1), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(image(width, height, 2), "png");
    }

    /** Two halves, the left one red: to see which way it lies. */
    public static byte[] halves(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.BLUE, 0, height, Color.BLUE.darker()));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        graphics.dispose();
        return written(image, "jpeg");
    }

    public static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return out.toByteArray();
    }

    /** A JPEG with a further segment behind its first two bytes. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        return joined(
                new byte[] {
                    jpeg[0], jpeg[1], (byte) 0xff, (byte) marker, (byte) (data.length + 2 >> 8), (byte) (data.length + 2)
                },
                data,
                java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** An Exif segment: how it was held, and where: GPS latitude 48 51 24 N. */
    public static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(120);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68);
        tiff.putInt(0);
        tiff.putInt(48).putInt(1).putInt(51).putInt(1).putInt(24).putInt(1);
        return java.util.Arrays.copyOf(tiff.array(), tiff.position());
    }

    /** Photoshop's segment with IPTC data sets, given as number and text in turn. */
    public static byte[] iptc(Object... sets) {
        var data = new ByteArrayOutputStream();
        for (int i = 0; i < sets.length; i += 2) {
            byte[] text = ((String) sets[i + 1]).getBytes(StandardCharsets.UTF_8);
            data.writeBytes(new byte[] {0x1c, 2, (byte) (int) sets[i], (byte) (text.length >> 8), (byte) text.length});
            data.writeBytes(text);
        }
        byte[] length = ByteBuffer.allocate(4).putInt(data.size()).array();
        return joined(
                "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII),
                "8BIM".getBytes(StandardCharsets.US_ASCII),
                new byte[] {4, 4, 0, 0},
                length,
                data.toByteArray());
    }

    /** A PNG that says how large it is, with data for all of its rows that take next to nothing. */
    public static byte[] bomb(int width, int height) {
        var deflater = new Deflater(9);
        var data = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        byte[] buffer = new byte[1 << 16];
        long left = (long) height * (1 + (long) width * 3);
        while (left > 0) {
            int part = (int) Math.min(left, zeros.length);
            deflater.setInput(zeros, 0, part);
            left -= part;
            if (left == 0) {
                deflater.finish();
            }
            while (!deflater.needsInput() || left == 0 && !deflater.finished()) {
                data.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.end();
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                header(width, height),
                chunk("IDAT", data.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    private static byte[] header(int width, int height) {
        return chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array());
    }

    public static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                name,
                data,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    public static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
