package org.broadsheet.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A finished message, taken apart again to be looked at.
 *
 * @param headers as they stand in it, folds and all
 * @param html as it was sent; to be shown in a frame that may do nothing
 */
public record ReadLetter(String subject, String to, String headers, String text, Optional<String> html) {

    /** Of a message that {@link Mailbox} kept. */
    public static ReadLetter of(byte[] message) {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        try {
            var read = new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(message));
            String headers = Collections.list(read.getAllHeaders()).stream()
                    .map(header -> header.getName() + ": " + header.getValue().replace("\r\n", "\n"))
                    .collect(Collectors.joining("\n"));
            return new ReadLetter(
                    Optional.ofNullable(read.getSubject()).orElse(""),
                    Optional.ofNullable(read.getHeader("To", ", ")).orElse(""),
                    headers,
                    part(read, "text/plain").orElse(""),
                    part(read, "text/html"));
        } catch (MessagingException broken) {
            throw new IllegalStateException("a kept message cannot be read", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = part(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return part.isMimeType(type) && part.getContent() instanceof String text
                ? Optional.of(text.replace("\r\n", "\n"))
                : Optional.empty();
    }
}
