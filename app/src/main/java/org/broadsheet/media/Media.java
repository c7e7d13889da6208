package org.broadsheet.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Durable;
import org.broadsheet.kernel.Fault;

/**
 * The files of pictures. What comes in is checked and drawn anew from its pixels as one JPEG, so that nothing else of the file
 * (position, camera, script) reaches a reader; smaller ones and WebP are made of that later ({@link Darkroom}) and stand in for
 * each other until then. Files are {@code DATA/media/ab/HASH/WIDTH.jpg} and {@code WIDTH.webp}; {@code original}, which no
 * reader gets; and {@code size}, without which none of them counts. Safe for any thread; one picture is decoded at a time,
 * because its pixels are the largest thing in memory.
 */
public final class Media {
    /** What is not taken in from the wire. */
    public static final ByteCount BYTES_MAX = ByteCount.mebibytes(30);

    /** So many tell what a file is. */
    public static final int FIRST_BYTES = 12;

    /** As much of a tall picture as anybody looks at. */
    private static final int HEIGHT_MAX = 2400;

    private static final int[] WIDTHS = {320, 640, 960, 1600};
    private static final int WIDTH_MAX = WIDTHS[WIDTHS.length - 1];
    /** Finer than those that are made of it. */
    private static final float LARGEST_QUALITY = 0.85f;

    private static final float QUALITY = 0.82f;

    private final Path folder;
    private final RandomGenerator random;
    private final WebpWriting webp = new WebpWriting();

    public Media(Path folder) {
        this(folder, new java.security.SecureRandom());
    }

    /** @param random names files that are on their way in */
    public Media(Path folder, RandomGenerator random) {
        // Pictures are read from memory; a cache on the disk would be closed under a picture when the program is told to stop.
        ImageIO.setUseCache(false);
        this.folder = folder;
        this.random = random;
    }

    /**
     * @throws Fault {@code picture-too-large}, {@code picture-type}, {@code picture-animated}, {@code picture-too-many-pixels},
     *     {@code picture-unreadable}; then nothing is left of it
     */
    public StoredPicture takeIn(byte[] bytes) {
        Optional<StoredPicture> here = stored(hash(bytes));
        return here.isPresent() ? here.get() : takeIn(new ByteArrayInputStream(bytes), BYTES_MAX).stored();
    }

    /**
     * Reads a picture's file to its end.
     *
     * @throws Fault as above
     */
    public TakenPicture takeIn(InputStream in, ByteCount max) {
        var name = new UUID(random.nextLong(), random.nextLong());
        try (var incoming = Incoming.receive(in, incoming(), max, name)) {
            return takeIn(incoming);
        } catch (UncheckedIOException thrown) {
            throw unwritable(thrown);
        }
    }

    private synchronized TakenPicture takeIn(Incoming incoming) {
        try (var arena = Arena.ofConfined();
                var channel = FileChannel.open(incoming.file(), StandardOpenOption.READ)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            var headers = Headers.read(bytes.asByteBuffer());
            var embedded = Embedded.of(headers);
            var here = stored(incoming.hash());
            var stored = here.isPresent() ? here.get() : store(incoming, headers, embedded.orientation());
            return new TakenPicture(stored, incoming.bytes(), headers.kind().type(), embedded.words(), here.isEmpty());
        } catch (IOException thrown) {
            throw unwritable(thrown);
        }
    }

    private StoredPicture store(Incoming incoming, Headers headers, int orientation) throws IOException {
        BufferedImage largest = largest(incoming.file(), headers, orientation);
        String widths = IntStream.concat(IntStream.of(WIDTHS).filter(width -> width < largest.getWidth()), IntStream.of(largest.getWidth()))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        var stored = new StoredPicture(incoming.hash(), largest.getWidth(), largest.getHeight(), widths);
        Path home = folderOf(incoming.hash());
        Files.createDirectories(home);
        try {
            write(largest, stored, incoming.file(), home);
        } catch (IOException thrown) {
            empty(home);
            throw thrown;
        }
        return stored;
    }

    /** The file {@code size} comes last: before it is there, nothing of the picture counts. */
    private static void write(BufferedImage largest, StoredPicture stored, Path original, Path home) throws IOException {
        Drawing.writeJpeg(largest, home.resolve(stored.width() + ".jpg"), LARGEST_QUALITY);
        Durable.put(original, home.resolve("original"));
        Path half = home.resolve("size.part");
        Files.writeString(half, stored.width() + " " + stored.height() + " " + stored.widths());
        Durable.put(half, home.resolve("size"));
    }

    private static BufferedImage largest(Path file, Headers headers, int orientation) throws IOException {
        boolean isTurned = Drawing.isTurned(orientation);
        int width = isTurned ? headers.height() : headers.width();
        int height = isTurned ? headers.width() : headers.height();
        double scale = Math.min(1, Math.min((double) WIDTH_MAX / width, (double) HEIGHT_MAX / height));
        int shownWidth = Math.max(1, (int) Math.round(width * scale));
        int shownHeight = Math.max(1, (int) Math.round(height * scale));
        BufferedImage small = Drawing.scaled(
                Decoding.decode(file, headers), isTurned ? shownHeight : shownWidth, isTurned ? shownWidth : shownHeight);
        return Drawing.upright(small, orientation);
    }

    /** Whether a file with these bytes at its beginning may be a picture; they must be {@link #FIRST_BYTES} at least. */
    public static boolean isPicture(byte[] first) {
        return Headers.isPicture(first);
    }

    /** Whether exactly these bytes were taken in before. */
    public boolean has(byte[] bytes) {
        return stored(hash(bytes)).isPresent();
    }

    /** A picture that was taken in, by the hash of its bytes. */
    public Optional<StoredPicture> stored(String hash) {
        if (!isHash(hash)) {
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
            throw new UncheckedIOException(thrown);
        }
    }

    /** The file of a rendition, or what stands in for it until it is made; empty when there will be none of this name. */
    public Optional<Rendition> rendition(String hash, String name) {
        if (!isHash(hash) || !name.matches("[0-9]{1,5}\\.(jpg|webp)")) {
            return Optional.empty();
        }
        Path file = folderOf(hash).resolve(name);
        if (Files.isRegularFile(file)) {
            return Optional.of(new Rendition(file, name.endsWith(".webp") ? "image/webp" : "image/jpeg", true));
        }
        return stored(hash).flatMap(picture -> standIn(picture, name));
    }

    private Optional<Rendition> standIn(StoredPicture picture, String name) {
        String width = name.substring(0, name.indexOf('.'));
        if (!List.of(picture.widths().split(",")).contains(width)) {
            return Optional.empty();
        }
        Path home = folderOf(picture.hash());
        Path same = home.resolve(width + ".jpg");
        boolean isSame = Files.isRegularFile(same);
        Path file = isSame ? same : home.resolve(picture.width() + ".jpg");
        boolean staysSo = isSame && name.endsWith(".webp") && !webp.isAvailable();
        return Optional.of(new Rendition(file, "image/jpeg", staysSo)).filter(found -> Files.isRegularFile(found.file()));
    }

    /** The file as it was delivered, for those who may have it; pictures of the first days have none. */
    public Optional<Path> original(String hash) {
        return Optional.of(hash)
                .filter(Media::isHash)
                .map(known -> folderOf(known).resolve("original"))
                .filter(Files::isRegularFile);
    }

    /**
     * Makes the renditions of a picture that are not there yet. Each appears whole; doing it again does nothing.
     *
     * @return how many were made
     */
    public int develop(StoredPicture picture) throws IOException {
        Path home = folderOf(picture.hash());
        int made = 0;
        Optional<BufferedImage> largest = Optional.empty();
        for (String width : picture.widths().split(",")) {
            Path jpeg = home.resolve(width + ".jpg");
            Path webpFile = home.resolve(width + ".webp");
            boolean needsWebp = webp.isAvailable() && !Files.exists(webpFile);
            if (Files.exists(jpeg) && !needsWebp) {
                continue;
            }
            largest = Optional.of(largest.isPresent() ? largest.get() : read(home.resolve(picture.width() + ".jpg")));
            int wide = Integer.parseInt(width);
            int high = Math.max(1, Math.round(picture.height() * (wide / (float) picture.width())));
            BufferedImage drawn = Drawing.scaled(largest.get(), wide, high);
            if (!Files.exists(jpeg)) {
                Drawing.writeJpeg(drawn, jpeg, QUALITY);
                made++;
            }
            if (needsWebp) {
                webp.write(drawn, webpFile);
                made++;
            }
        }
        return made;
    }

    /** One of our own files. */
    private static BufferedImage read(Path file) throws IOException {
        var reader = Decoding.ofTheJdk("jpeg");
        try (var in = new javax.imageio.stream.FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** Removes what an end of the process left half. Only when nothing is on its way in. */
    void forgetHalf() throws IOException {
        if (Files.isDirectory(incoming())) {
            empty(incoming());
        }
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path incoming() {
        return folder.resolve("incoming");
    }

    private static boolean isHash(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    private Path folderOf(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    static Fault unwritable(Exception thrown) {
        return new Fault(
                "picture-unwritable",
                Fault.Kind.CAPACITY,
                "a picture could not be written to the data folder: " + thrown.getMessage(),
                thrown);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
