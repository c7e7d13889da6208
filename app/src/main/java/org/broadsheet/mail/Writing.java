package org.broadsheet.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Seal;

/**
 * Makes a message of a letter (RFC 5322, RFC 2045 to 2047, RFC 2369, RFC 3834, RFC 8058), whole and signed, the same octets each
 * time for the same letter but for its date. Safe for any thread.
 */
final class Writing {
    private static final String CHARSET = "UTF-8";

    private final Sender sender;
    private final Seal seal;
    private final Optional<Dkim> dkim;
    private final Session plain;
    private final Session international;

    Writing(Sender sender, Seal seal, Optional<Dkim> dkim) {
        this.sender = sender;
        this.seal = seal;
        this.dkim = dkim;
        this.plain = Session.getInstance(new Properties());
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        this.international = Session.getInstance(properties);
    }

    /** Finished, to be handed over. */
    Parcel parcel(LetterId id, Letter letter, Instant now) {
        byte[] unsigned = bytes(id, letter, now);
        byte[] message = dkim.map(key -> key.signed(unsigned)).orElse(unsigned);
        return new Parcel(id, letter.purpose(), sender.returnPath(id, seal), letter.to(), message);
    }

    private byte[] bytes(LetterId id, Letter letter, Instant now) {
        try {
            // Headers in UTF-8 (RFC 6532) only where the address cannot be written without.
            var message = new Numbered(letter.to().needsUtf8() ? international : plain, "<" + id + "@" + sender.address().domain() + ">");
            message.setSentDate(Date.from(now));
            message.setFrom(new InternetAddress(sender.address().text(), line(sender.name().get()), CHARSET));
            message.setRecipient(MimeMessage.RecipientType.TO, address(letter.to()));
            message.setSubject(letter.subject(), CHARSET);
            message.setHeader("Content-Language", letter.language().tag());
            if (letter.purpose() != Purpose.EDITION) {
                message.setHeader("Auto-Submitted", "auto-generated");
            }
            letter.unsubscribe().ifPresent(uri -> unsubscribe(message, uri));
            write(message, letter);
            message.saveChanges();
            var out = new ByteArrayOutputStream();
            message.writeTo(out);
            return ended(out.toByteArray());
        } catch (MessagingException impossible) {
            throw new IllegalStateException("the letter " + id + " cannot be written", impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void unsubscribe(MimeMessage message, java.net.URI uri) {
        try {
            message.setHeader("List-Unsubscribe", "<" + uri.toASCIIString() + ">");
            if ("https".equals(uri.getScheme())) {
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(MimeMessage message, Letter letter) throws MessagingException {
        if (letter.html().isEmpty()) {
            message.setText(letter.text(), CHARSET);
            return;
        }
        var text = new MimeBodyPart();
        text.setText(letter.text(), CHARSET);
        var html = new MimeBodyPart();
        html.setText(letter.html().get(), CHARSET, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
    }

    private static InternetAddress address(EmailAddress to) {
        var address = new InternetAddress();
        address.setAddress(to.text());
        return address;
    }

    private static String line(String name) {
        return name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** With CRLF at the end of the last line, as the end of a message needs it. */
    private static byte[] ended(byte[] message) {
        int length = message.length;
        if (length >= 2 && message[length - 2] == '\r' && message[length - 1] == '\n') {
            return message;
        }
        byte[] ended = java.util.Arrays.copyOf(message, length + 2);
        ended[length] = '\r';
        ended[length + 1] = '\n';
        return ended;
    }

    /** A message with an id of ours, which stays the same when it is written again. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
