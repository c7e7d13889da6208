package org.broadsheet.site.press;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.log.Subject;
import org.broadsheet.site.press.FinishedPage.Encoded;
import org.broadsheet.web.HeaderField;
import org.jspecify.annotations.Nullable;

/**
 * The press's most wanted pages on disk, with how far in the log they are right. The next start shows those that no later entry
 * touches while the rest of the program is still getting up: the paper is on the street before the newsroom's lights are on.
 *
 * @param fingerprint of all that pages depend on and the log does not tell of: program, settings, theme
 * @param position pages are right as of this entry of the log; 0 before the first
 * @param positionMadeAt when that entry was made, in epoch milliseconds, by which another log is told apart
 */
record EarlyEdition(String fingerprint, long position, long positionMadeAt, List<FinishedPage> pages) {
    /** What is kept at most: front page, style, fonts and some hundreds of stories. */
    static final ByteCount WEIGHT_MAX = new ByteCount(8 << 20);

    private static final int MAGIC = 0x42534531; // "BSE1"
    private static final int BYTES_MAX = 16 << 20;

    EarlyEdition {
        pages = List.copyOf(pages);
    }

    /** The pages that carry none of the subjects, and that time has not made old. */
    List<FinishedPage> untouched(Set<Subject> subjects, long nowMillis) {
        if (subjects.contains(Subject.SITE)) {
            return List.of();
        }
        return pages.stream()
                .filter(page -> page.goodUntilMillis > nowMillis && page.subjects.stream().noneMatch(subjects::contains))
                .toList();
    }

    /** Whole or not at all; not synced, since what a power cut leaves is told by its sum. */
    void write(Path file) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        var sum = new CRC32C();
        try (var out = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 16), sum))) {
            out.writeInt(MAGIC);
            out.writeUTF(fingerprint);
            out.writeLong(position);
            out.writeLong(positionMadeAt);
            out.writeInt(pages.size());
            for (FinishedPage page : pages) {
                write(page, out);
            }
            out.writeLong(sum.getValue());
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty when there is none, when it is damaged, or when it was made by another program or with other settings. */
    static Optional<EarlyEdition> read(Path file, String fingerprint) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > BYTES_MAX) {
                return Optional.empty();
            }
            byte[] all = Files.readAllBytes(file);
            return isWhole(all) ? Optional.of(parse(all)).filter(edition -> edition.fingerprint.equals(fingerprint)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(byte[] all) throws IOException {
        if (all.length < 2 * Long.BYTES) {
            return false;
        }
        var sum = new CRC32C();
        sum.update(all, 0, all.length - Long.BYTES);
        var end = new DataInputStream(new ByteArrayInputStream(all, all.length - Long.BYTES, Long.BYTES));
        return end.readLong() == sum.getValue();
    }

    private static EarlyEdition parse(byte[] all) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(all));
        if (in.readInt() != MAGIC) {
            throw new IOException("not an early edition");
        }
        String fingerprint = in.readUTF();
        long position = in.readLong();
        long madeAt = in.readLong();
        var pages = new ArrayList<FinishedPage>();
        for (int count = in.readInt(); count > 0; count--) {
            pages.add(page(in));
        }
        return new EarlyEdition(fingerprint, position, madeAt, pages);
    }

    private static void write(FinishedPage page, DataOutputStream out) throws IOException {
        out.writeUTF(page.target);
        out.writeShort(page.status);
        out.writeUTF(page.contentType);
        out.writeLong(page.goodUntilMillis);
        out.writeShort(page.fields.size());
        for (HeaderField field : page.fields) {
            out.writeUTF(field.name());
            out.writeUTF(field.value());
        }
        out.writeInt(page.subjects.size());
        for (Subject subject : page.subjects) {
            out.writeUTF(subject.key());
        }
        for (Encoding encoding : Encoding.values()) {
            var encoded = page.only(encoding);
            out.writeBoolean(encoded.isPresent());
            if (encoded.isPresent()) {
                out.writeUTF(encoded.get().etag());
                out.writeInt(encoded.get().sharedLength());
                writeBytes(encoded.get().head(), out);
                writeBytes(encoded.get().body(), out);
            }
        }
    }

    private static FinishedPage page(DataInputStream in) throws IOException {
        String target = in.readUTF();
        int status = in.readUnsignedShort();
        String contentType = in.readUTF();
        long goodUntil = in.readLong();
        var fields = new ArrayList<HeaderField>();
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            fields.add(new HeaderField(in.readUTF(), in.readUTF()));
        }
        var subjects = new HashSet<Subject>();
        for (int count = in.readInt(); count > 0; count--) {
            subjects.add(new Subject(in.readUTF()));
        }
        @Nullable Encoded[] encodings = new Encoded[Encoding.values().length];
        for (Encoding encoding : Encoding.values()) {
            if (in.readBoolean()) {
                String etag = in.readUTF();
                int sharedLength = in.readInt();
                encodings[encoding.ordinal()] = new Encoded(encoding, etag, bytes(in), sharedLength, bytes(in));
            }
        }
        return new FinishedPage(target, status, contentType, fields, subjects, goodUntil, encodings);
    }

    private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("an early edition that ends too soon");
        }
        return in.readNBytes(length);
    }
}
