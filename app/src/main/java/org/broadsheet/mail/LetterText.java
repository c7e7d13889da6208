package org.broadsheet.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Language;

/** How what a letter says is written down before it is sealed: a version, then texts, each with its length in octets before it. */
final class LetterText {
    private static final int VERSION = 1;
    private static final int LENGTH_MAX = 4 << 20;

    private LetterText() {}

    static byte[] write(Letter letter) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            write(out, letter.language().tag());
            write(out, letter.subject());
            write(out, letter.text());
            write(out, letter.html().orElse(""));
            write(out, letter.unsubscribe().map(URI::toString).orElse(""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LENGTH_MAX) {
            throw new IllegalArgumentException("a letter's part has " + bytes.length + " octets");
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static Letter read(byte[] written, EmailAddress to, Purpose purpose) {
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalStateException("a letter was written by another version: " + version);
            }
            var language = new Language(read(in));
            String subject = read(in);
            String text = read(in);
            String html = read(in);
            String unsubscribe = read(in);
            return new Letter(to, purpose, language, subject, text, given(html), given(unsubscribe).map(URI::create));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
