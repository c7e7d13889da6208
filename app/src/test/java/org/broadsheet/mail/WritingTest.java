package org.broadsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final LetterId ID = new LetterId(7_000_000_000_000L);
    private static final String ARABIC = "مرحبا بكم في النشرة الأسبوعية";

    /** The system's own: packages of its are in no other. */
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    Path folder;

    private Parcel parcel(Letter letter, Optional<Dkim> dkim) {
        var sender = new Sender(EmailAddress.parse("newsroom@harbour.example.org").orElseThrow(), () -> "Le Café, \"du\" Port\r\nBcc: x@y.org", Optional.empty());
        return new Writing(sender, new Seal(folder.resolve("key"), new SplittableRandom(1)), dkim).parcel(ID, letter, NOW);
    }

    private static Letter letter(String to, String subject, String text, Optional<String> html) {
        return new Letter(
                EmailAddress.parse(to).orElseThrow(),
                Purpose.NOTICE,
                new Language("ar"),
                subject,
                text,
                html,
                Optional.of(URI.create("https://harbour.example.org/mail/off/abc")));
    }

    private static String text(Parcel parcel) {
        return new String(parcel.message(), StandardCharsets.UTF_8);
    }

    private static MimeMessage read(Parcel parcel) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(parcel.message()));
    }

    @Test
    void message_says_what_mail_programs_and_servers_ask_for() throws Exception {
        var read = read(parcel(letter("reader@example.org", "A subject", "A text", Optional.empty()), Optional.empty()));
        assertThat(read.getHeader("Message-ID", null)).isEqualTo("<" + ID + "@harbour.example.org>");
        assertThat(read.getHeader("Date", null)).startsWith("Tue, 24 Nov 2026").matches(".*[+-]\\d{4}.*");
        assertThat(read.getSentDate().toInstant()).isEqualTo(NOW);
        assertThat(read.getHeader("MIME-Version", null)).isEqualTo("1.0");
        assertThat(read.getHeader("Content-Language", null)).isEqualTo("ar");
        assertThat(read.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(read.getHeader("List-Unsubscribe", null)).isEqualTo("<https://harbour.example.org/mail/off/abc>");
        assertThat(read.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void nothing_that_is_put_in_makes_a_header_of_its_own() throws Exception {
        var read = read(parcel(letter("reader@example.org", "Hi\r\nBcc: evil@example.org\r\n\r\nbody", "x", Optional.empty()), Optional.empty()));
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getSubject()).isEqualTo("Hi Bcc: evil@example.org body");
        assertThat(((jakarta.mail.internet.InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo("Le Café, \"du\" Port Bcc: x@y.org");
    }

    @Test
    void letters_of_every_script_survive_in_lines_that_every_server_takes() throws Exception {
        String text = ARABIC + "\n.\n..dots\n" + "long ".repeat(500) + "\nEnd \uD83D\uDCF0";
        String html = "<p>" + "é".repeat(3000) + "</p>";
        var parcel = parcel(letter("reader@example.org", (ARABIC + " ").repeat(5), text, Optional.of(html)), Optional.empty());
        assertThat(text(parcel).chars().allMatch(c -> c < 128)).as("seven bits only").isTrue();
        for (String line : text(parcel).split("\r\n", -1)) {
            assertThat(line.length()).isLessThanOrEqualTo(998);
            assertThat(line).doesNotContain("\n").doesNotContain("\r");
        }
        assertThat(text(parcel)).endsWith("\r\n");
        var read = read(parcel);
        assertThat(read.getSubject().strip()).isEqualTo((ARABIC + " ").repeat(5).strip());
        var parts = (MimeMultipart) read.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n")).isEqualTo(text);
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo(html);
    }

    @Test
    void address_of_another_script_stands_in_its_header_as_it_is() {
        var parcel = parcel(letter("قارئ@example.org", "A", "B", Optional.empty()), Optional.empty());
        assertThat(text(parcel)).contains("To: قارئ@example.org\r\n");
    }

    @Test
    void forged_return_path_names_no_letter() {
        var seal = new Seal(folder.resolve("key"), new SplittableRandom(1));
        var mailbox = EmailAddress.parse("bounces@harbour.example.org").orElseThrow();
        String path = ReturnPath.of(mailbox, ID, seal);
        assertThat(EmailAddress.parse(path)).isPresent();
        assertThat(ReturnPath.letter(EmailAddress.parse(path.toUpperCase()).orElseThrow(), seal)).contains(ID);
        String other = path.replaceAll("-(.)", path.contains("-a") ? "-b" : "-a");
        assertThat(ReturnPath.letter(EmailAddress.parse(other).orElseThrow(), seal)).isEmpty();
        assertThat(ReturnPath.letter(mailbox, seal)).isEmpty();
    }

    @Test
    void rsa_signature_is_good_for_a_second_and_a_third_implementation() throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA");
        pair.initialize(2048);
        verify(pair.generateKeyPair(), "rsa", true);
    }

    @Test
    void ed25519_signature_is_good_for_a_second_implementation() throws Exception {
        verify(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), "ed25519", false);
    }

    /** By Python's dkim and by OpenDKIM, which are in the system's packages; neither asks the network, for the key is given to them. */
    private void verify(KeyPair pair, String kind, boolean isForBoth) throws Exception {
        Path file = folder.resolve("key.pem");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        var dkim = Dkim.of(new MailConfig.Dkim("harbour.example.org", "s1", file));
        String odd = "Dear  reader,\t\n\n  two  blanks \n" + ARABIC + "\n\n\n\n";
        var parcel = parcel(letter("reader@example.org", ARABIC + " " + ARABIC, odd, Optional.of("<p>" + odd + "</p>")), Optional.of(dkim));
        assertThat(text(parcel)).startsWith("DKIM-Signature: v=1; a=" + kind + "-sha256;");
        Path message = folder.resolve("message.eml");
        Files.write(message, parcel.message());
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = kind.equals("rsa") ? encoded : java.util.Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        String record = "v=DKIM1; k=" + kind + "; p=" + Base64.getEncoder().encodeToString(raw);
        assumeTrue(runs(PYTHON, "-c", "import dkim"), "skipped: python3-dkim is not installed");
        assertThat(python(message, record)).isEqualTo("True");
        Path changed = folder.resolve("changed.eml");
        Files.writeString(changed, text(parcel).replace("From: ", "From: x"), StandardCharsets.UTF_8);
        assertThat(python(changed, record)).isEqualTo("False");
        if (isForBoth && runs("opendkim", "-V")) {
            assertThat(openDkim(message, record)).isZero();
            assertThat(openDkim(changed, record)).isNotZero();
        }
    }

    private static String python(Path message, String record) throws Exception {
        String program = "import sys, dkim\n"
                + "print(dkim.verify(open(sys.argv[1], 'rb').read(), dnsfunc=lambda name, timeout=5: sys.argv[2].encode()))";
        var process = new ProcessBuilder(PYTHON, "-c", program, message.toString(), record).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    /** In its test mode, with the key from a file. */
    private int openDkim(Path message, String record) throws Exception {
        Path keys = folder.resolve("keys.txt");
        Files.writeString(keys, "s1._domainkey.harbour.example.org " + record + "\n");
        Path settings = folder.resolve("opendkim.conf");
        Files.writeString(settings, "Mode v\nTestPublicKeys " + keys + "\n");
        var process = new ProcessBuilder("opendkim", "-x", settings.toString(), "-t", message.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).as(said).contains("verification");
        process.waitFor();
        return said.contains(") succeeded") ? 0 : 1;
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
