package org.broadsheet.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.broadsheet.kernel.Fault;

/**
 * Signs messages so that a server can see that they come from a domain and were not changed (RFC 6376; Ed25519 by RFC 8463), with
 * relaxed canonical forms for headers and body. Safe for any thread.
 */
final class Dkim {
    private static final int RSA_BITS_MIN = 1024;

    /** RFC 6376, section 5.4.1, and what mail programs show or act on. Each is signed once more than it is there, so none can be added. */
    private static final List<String> SIGNED = List.of(
            "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "List-Id",
            "List-Unsubscribe", "List-Unsubscribe-Post", "Reply-To");

    private final String domain;
    private final String selector;
    private final PrivateKey key;

    Dkim(String domain, String selector, PrivateKey key) {
        this.domain = domain;
        this.selector = selector;
        this.key = key;
    }

    /** @throws Fault {@code mail-dkim-key} */
    static Dkim of(MailConfig.Dkim config) {
        return new Dkim(config.domain(), config.selector(), read(config.keyFile()));
    }

    private static PrivateKey read(Path file) {
        try {
            String pem = Files.readString(file, StandardCharsets.US_ASCII);
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", ""));
            var spec = new PKCS8EncodedKeySpec(der);
            try {
                return strong(KeyFactory.getInstance("RSA").generatePrivate(spec));
            } catch (GeneralSecurityException noRsa) {
                return KeyFactory.getInstance("Ed25519").generatePrivate(spec);
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new Fault(
                    "mail-dkim-key",
                    Fault.Kind.USER,
                    file + " is no private key (PEM, PKCS #8, RSA from 1024 bits or Ed25519)",
                    unreadable);
        }
    }

    private static PrivateKey strong(PrivateKey key) {
        if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < RSA_BITS_MIN) {
            throw new IllegalArgumentException("an RSA key of " + rsa.getModulus().bitLength() + " bits");
        }
        return key;
    }

    /** The same message with its signature before it. */
    byte[] signed(byte[] message) {
        int end = headerEnd(message);
        var headers = headers(new String(message, 0, end, StandardCharsets.UTF_8));
        byte[] bodyHash = sha256(body(message, end));
        var names = new ArrayList<String>();
        var toSign = new StringBuilder();
        for (String name : SIGNED) {
            names.add(name.toLowerCase(Locale.ROOT));
            for (Header header : headers) {
                if (header.name.equalsIgnoreCase(name)) {
                    toSign.append(header.relaxed()).append("\r\n");
                    names.add(name.toLowerCase(Locale.ROOT));
                    break;
                }
            }
        }
        String unsigned = unsigned(names, Base64.getEncoder().encodeToString(bodyHash));
        toSign.append(new Header("DKIM-Signature", unsigned).relaxed());
        String line = "DKIM-Signature: " + unsigned + folded(sign(toSign.toString().getBytes(StandardCharsets.UTF_8))) + "\r\n";
        var out = new ByteArrayOutputStream(message.length + line.length());
        out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(message);
        return out.toByteArray();
    }

    private String unsigned(List<String> names, String bodyHash) {
        var text = new StringBuilder("v=1; a=" + (isRsa() ? "rsa" : "ed25519") + "-sha256; c=relaxed/relaxed;\r\n\td=" + domain
                + "; s=" + selector + ";\r\n\th=");
        int column = 10;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i) + (i + 1 < names.size() ? ":" : ";");
            if (column + name.length() > 74) {
                text.append("\r\n\t ");
                column = 10;
            }
            text.append(name);
            column += name.length();
        }
        return text + "\r\n\tbh=" + bodyHash + ";\r\n\tb=";
    }

    /** In lines, which are no part of what was signed. */
    private static String folded(byte[] signature) {
        return Base64.getMimeEncoder(72, "\r\n\t ".getBytes(StandardCharsets.US_ASCII)).encodeToString(signature);
    }

    private boolean isRsa() {
        return key.getAlgorithm().equals("RSA");
    }

    /** RFC 8463, section 3: Ed25519 signs the hash of the headers, and RSA's way of signing hashes by itself. */
    private byte[] sign(byte[] headers) {
        try {
            var signature = Signature.getInstance(isRsa() ? "SHA256withRSA" : "Ed25519");
            signature.initSign(key);
            signature.update(isRsa() ? headers : sha256(headers));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A header as it stands in the message, with its folds. */
    private record Header(String name, String value) {

        /** RFC 6376, section 3.4.2. */
        String relaxed() {
            return name.toLowerCase(Locale.ROOT).strip() + ":" + value.replaceAll("\r\n", "").replaceAll("[ \t]+", " ").strip();
        }
    }

    /** The last of a name comes first, since that is the one that a signature names first. */
    private static List<Header> headers(String block) {
        var headers = new ArrayList<Header>();
        for (String line : block.split("\r\n(?![ \t])")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.addFirst(new Header(line.substring(0, colon), line.substring(colon + 1)));
            }
        }
        return headers;
    }

    private static int headerEnd(byte[] message) {
        for (int i = 0; i + 3 < message.length; i++) {
            if (message[i] == '\r' && message[i + 1] == '\n' && message[i + 2] == '\r' && message[i + 3] == '\n') {
                return i + 2;
            }
        }
        return message.length;
    }

    /** RFC 6376, section 3.4.4: blanks at the end of a line and empty lines at the end are left out, other blanks are one. */
    private static byte[] body(byte[] message, int headerEnd) {
        var out = new ByteArrayOutputStream(message.length - headerEnd);
        int emptyLines = 0;
        int i = headerEnd + 2;
        while (i < message.length) {
            int start = i;
            while (i < message.length && !(message[i] == '\r' && i + 1 < message.length && message[i + 1] == '\n')) {
                i++;
            }
            byte[] line = relaxedLine(message, start, i);
            i += 2;
            if (line.length == 0) {
                emptyLines++;
                continue;
            }
            for (; emptyLines > 0; emptyLines--) {
                out.writeBytes(new byte[] {'\r', '\n'});
            }
            out.writeBytes(line);
            out.writeBytes(new byte[] {'\r', '\n'});
        }
        return out.toByteArray();
    }

    private static byte[] relaxedLine(byte[] message, int from, int to) {
        var line = new ByteArrayOutputStream(to - from);
        boolean isBlank = false;
        for (int i = from; i < to; i++) {
            if (message[i] == ' ' || message[i] == '\t') {
                isBlank = true;
                continue;
            }
            if (isBlank) {
                line.write(' ');
                isBlank = false;
            }
            line.write(message[i]);
        }
        return line.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
