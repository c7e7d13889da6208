package org.broadsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that others wrote: GreenMail, and Postfix where the system has it. */
@Tag("slow")
class RealServersTest {
    private static final String SECRET = "the tide is out";

    @TempDir
    Path folder;

    private Post post;

    @BeforeEach
    void open() {
        post = new Post(SQLDialect.SQLITE, folder);
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void greenmail_takes_letters_after_a_log_in() throws Exception {
        withGreenMail(ServerSetup.PROTOCOL_SMTP, mail -> {
            mail.setUser("newsroom@harbour.example.org", "newsroom", SECRET);
            var room = post.room(mail.getSmtp().getPort(), Map.of("mail.smtp.user", "newsroom", "mail.smtp.password", SECRET));
            room.dispatch().start();
            var id = post.send(room, "reader@example.org", Purpose.CONFIRMATION);
            post.await(room, id, State.HANDED);
            var received = mail.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).isEqualTo("A letter");
            assertThat(received[0].getContent().toString().replace("\r\n", "\n")).isEqualTo("Dear reader,\n\nthis is a text.\n");
        });
    }

    @Test
    void letters_wait_while_the_log_in_is_wrong() throws Exception {
        withGreenMail(ServerSetup.PROTOCOL_SMTP, mail -> {
            mail.setUser("newsroom@harbour.example.org", "newsroom", SECRET);
            var room = post.room(mail.getSmtp().getPort(), Map.of("mail.smtp.user", "newsroom", "mail.smtp.password", "wrong"));
            room.dispatch().start();
            var id = post.send(room, "reader@example.org", Purpose.CONFIRMATION);
            Post.await("shut", () -> room.dispatch().shutFor().isPositive());
            post.await(room, id, State.WAITING);
            assertThat(mail.getReceivedMessages()).isEmpty();
        });
    }

    @Test
    void letters_go_over_tls_to_a_server_that_is_trusted_and_to_no_other() throws Exception {
        var trusted = certificate();
        System.setProperty("greenmail.tls.keystore.file", folder.resolve("server.p12").toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        try {
            withGreenMail(ServerSetup.PROTOCOL_SMTPS, mail -> {
                int port = mail.getSmtps().getPort();
                var wary = post.room(port, Map.of("mail.smtp.security", "tls"));
                wary.dispatch().start();
                var id = post.send(wary, "reader@example.org", Purpose.CONFIRMATION);
                Post.await("shut", () -> wary.dispatch().shutFor().isPositive());
                post.await(wary, id, State.WAITING);
                wary.dispatch().close();
                var room = post.room(port, Map.of("mail.smtp.security", "tls"), Optional.of(trusted));
                room.dispatch().start();
                post.await(room, id, State.HANDED);
                assertThat(mail.getReceivedMessages()).hasSize(1);
            });
        } finally {
            System.clearProperty("greenmail.tls.keystore.file");
            System.clearProperty("greenmail.tls.keystore.password");
        }
    }

    @Test
    void postfix_takes_letters_over_starttls() throws Exception {
        boolean isThere = Files.isExecutable(Path.of("/usr/sbin/postfix")) && System.getProperty("user.name").equals("root");
        assumeTrue(isThere, "skipped: Postfix is not installed, or we may not start it");
        var trusted = certificate();
        // Its programs drop their rights and must reach the folder.
        Path home = Files.createTempDirectory(Path.of("/tmp"), "postfix", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        int port = freePort();
        set(home, port);
        try {
            run("postfix", "-c", home.resolve("etc").toString(), "start");
            Post.await("Postfix to answer", () -> answers(port));
            var room = post.room(port, Map.of("mail.smtp.security", "starttls"), Optional.of(trusted));
            room.dispatch().start();
            var id = post.send(room, "reader@harbour.test", Purpose.CONFIRMATION);
            var nobody = post.send(room, "nobody@elsewhere.test", Purpose.EDITION);
            post.await(room, id, State.HANDED);
            post.await(room, nobody, State.REFUSED);
            Path box = home.resolve("box/all");
            Post.await("the letter to be in its box", () -> Files.exists(box) && text(box).contains("this is a text."));
            assertThat(text(box)).contains("Message-ID: <" + id + "@harbour.example.org>").contains("with ESMTPS");
        } finally {
            run("postfix", "-c", home.resolve("etc").toString(), "stop");
            run("rm", "-rf", home.toString());
        }
    }

    /** A Postfix of our own beside the system's: one port of the loopback, one domain, one box for all of it. */
    private void set(Path home, int port) throws Exception {
        for (String name : new String[] {"etc", "spool", "lib", "box"}) {
            Files.createDirectories(home.resolve(name));
        }
        run("chown", "postfix", home.resolve("lib").toString());
        run("chown", "nobody", home.resolve("box").toString());
        run("openssl", "pkcs12", "-in", folder.resolve("server.p12").toString(), "-passin", "pass:changeit", "-nodes", "-out",
                home.resolve("etc/server.pem").toString());
        Files.writeString(home.resolve("etc/main.cf"), String.join("\n",
                "compatibility_level = 3.6",
                "queue_directory = " + home.resolve("spool"),
                "data_directory = " + home.resolve("lib"),
                "maillog_file = " + home.resolve("log"),
                "maillog_file_prefixes = /tmp",
                "myhostname = mail.harbour.test",
                "mydestination =",
                "inet_interfaces = 127.0.0.1",
                "inet_protocols = ipv4",
                "mynetworks =",
                "alias_maps =",
                "alias_database =",
                "smtpd_relay_restrictions = reject_unauth_destination",
                "virtual_mailbox_domains = harbour.test",
                "virtual_mailbox_base = " + home.resolve("box"),
                "virtual_mailbox_maps = static:all",
                "virtual_uid_maps = static:65534",
                "virtual_gid_maps = static:65534",
                "virtual_minimum_uid = 1",
                "smtpd_tls_security_level = may",
                "smtpd_tls_cert_file = " + home.resolve("etc/server.pem"),
                "smtpd_tls_key_file = " + home.resolve("etc/server.pem"),
                "smtpd_delay_reject = yes",
                ""));
        Files.writeString(home.resolve("etc/master.cf"), String.join("\n",
                "127.0.0.1:" + port + " inet n - n - - smtpd",
                "pickup unix n - n 60 1 pickup",
                "cleanup unix n - n - 0 cleanup",
                "qmgr unix n - n 300 1 qmgr",
                "rewrite unix - - n - - trivial-rewrite",
                "bounce unix - - n - 0 bounce",
                "defer unix - - n - 0 bounce",
                "trace unix - - n - 0 bounce",
                "anvil unix - - n - 1 anvil",
                "tlsmgr unix - - n 1000? 1 tlsmgr",
                "virtual unix - n n - - virtual",
                "error unix - - n - - error",
                "retry unix - - n - - error",
                "discard unix - - n - - discard",
                "proxymap unix - - n - - proxymap",
                "postlog unix-dgram n - n - 1 postlogd",
                ""));
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == '2';
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notYet) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What is done with a server. */
    private interface Visit {
        void to(GreenMail mail) throws Exception;
    }

    private static void withGreenMail(String protocol, Visit visit) throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        mail.start();
        try {
            visit.to(mail);
        } finally {
            mail.stop();
        }
    }

    /** A certificate for this machine's loopback, and sockets that trust it. */
    private SSLSocketFactory certificate() throws Exception {
        Path store = folder.resolve("server.p12");
        run(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "RSA", "-keysize", "2048",
                "-dname", "CN=127.0.0.1", "-ext", "SAN=ip:127.0.0.1,dns:localhost", "-validity", "2", "-alias", "server", "-keystore",
                store.toString(), "-storetype", "PKCS12", "-storepass", "changeit");
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("server", keys.getCertificate("server"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trust);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static void run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command) + "\n" + said).isZero();
    }
}
