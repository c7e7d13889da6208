package org.broadsheet.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;

/**
 * Takes pictures in. Each becomes JPEGs in a few widths, drawn anew from its pixels, so that nothing else of the file (position,
 * camera, script) survives. Files are {@code DATA/media/ab/HASH/WIDTH.jpg}. Safe for any thread; one picture is worked on
 * at a time, because its pixels are the largest thing in memory.
 */
public final class Media {
    /** What is not taken in. */
    public static final ByteCount BYTES_MAX = ByteCount.mebibytes(30);

    private static final long PIXELS_MAX = 60_000_000;
    /** What is held in memory of one picture: 48 MiB at four bytes each, twice that at eight. */
    private static final long DECODED_PIXELS_MAX = 12_000_000;

    private static final int[] WIDTHS = {480, 960, 1600};
    private static final float JPEG_QUALITY = 0.82f;

    private final Path folder;

    public Media(Path folder) {
        // Pictures are read from memory; a cache on the disk would be closed under a picture when the program is told to stop.
        ImageIO.setUseCache(false);
        this.folder = folder;
    }

    /**
     * @throws Fault {@code picture-too-large}, {@code picture-unreadable}: it is none, is damaged or has too many pixels
     */
    public synchronized StoredPicture takeIn(byte[] bytes) {
        if (bytes.length > BYTES_MAX.bytes()) {
            throw new Fault("picture-too-large", Fault.Kind.USER, "a picture may have " + BYTES_MAX + " at most");
        }
        String hash = hash(bytes);
        try {
            return stored(hash).orElseGet(() -> store(hash, decode(bytes)));
        } catch (java.io.UncheckedIOException thrown) {
            throw new Fault("picture-unwritable", Fault.Kind.CAPACITY, "a picture could not be written to the data folder: "
                    + thrown.getMessage(), thrown);
        }
    }

    /** Whether exactly these bytes were taken in before. */
    public boolean has(byte[] bytes) {
        return stored(hash(bytes)).isPresent();
    }

    /** The file of a rendition; empty when there is none. */
    public Optional<Path> rendition(String hash, String name) {
        if (!hash.matches("[0-9a-f]{64}") || !name.matches("[0-9]{1,5}\\.jpg")) {
            return Optional.empty();
        }
        return Optional.of(folderOf(hash).resolve(name)).filter(Files::isRegularFile);
    }

    /** A picture that was taken in, by the hash of its bytes. */
    public Optional<StoredPicture> stored(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        Path about = folderOf(hash).resolve("size");
        if (!Files.isRegularFile(about)) {
            return Optional.empty();
        }
        try {
            String[] facts = Files.readString(about).strip().split(" ");
            return Optional.of(new StoredPicture(hash, Integer.parseInt(facts[0]), Integer.parseInt(facts[1]), facts[2]));
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
    }

    private static BufferedImage decode(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable("it is no JPEG, PNG or GIF");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > PIXELS_MAX) {
                    throw unreadable("it has " + pixels / 1_000_000 + " megapixels, " + PIXELS_MAX / 1_000_000 + " are allowed");
                }
                var param = reader.getDefaultReadParam();
                int step = step(pixels);
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException thrown) {
            if (thrown instanceof Fault fault) {
                throw fault;
            }
            throw unreadable("it is damaged: " + thrown.getMessage());
        }
    }

    /** Of a picture with more pixels than are worked on, only each second, third … column and row is decoded. */
    private static int step(long pixels) {
        int step = 1;
        while (pixels / ((long) step * step) > DECODED_PIXELS_MAX) {
            step++;
        }
        return step;
    }

    private StoredPicture store(String hash, BufferedImage image) {
        List<Integer> widths = widths(image.getWidth());
        int largest = widths.getLast();
        int height = Math.max(1, Math.round(image.getHeight() * (largest / (float) image.getWidth())));
        try {
            Path home = folderOf(hash);
            Files.createDirectories(home);
            for (int width : widths) {
                write(scaled(image, width), home.resolve(width + ".jpg"));
            }
            String list = widths.stream().map(String::valueOf).collect(Collectors.joining(","));
            Path half = home.resolve("size.part");
            Files.writeString(half, largest + " " + height + " " + list);
            Files.move(half, home.resolve("size"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new StoredPicture(hash, largest, height, list);
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
    }

    private static List<Integer> widths(int own) {
        var widths = new ArrayList<>(
                IntStream.of(WIDTHS).filter(width -> width < own).boxed().toList());
        widths.add(Math.min(own, WIDTHS[WIDTHS.length - 1]));
        return widths.stream().distinct().sorted().toList();
    }

    private static BufferedImage scaled(BufferedImage image, int width) {
        int height = Math.max(1, Math.round(image.getHeight() * (width / (float) image.getWidth())));
        BufferedImage step = image;
        // Halving before the last step keeps fine lines: one bilinear step looks at four pixels only.
        while (step.getWidth() / 2 >= width * 2) {
            step = drawn(step, step.getWidth() / 2, Math.max(1, step.getHeight() / 2));
        }
        return drawn(step, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(half.toFile())) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(JPEG_QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path folderOf(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static Fault unreadable(String why) {
        return new Fault("picture-unreadable", Fault.Kind.USER, "a picture cannot be used: " + why);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
