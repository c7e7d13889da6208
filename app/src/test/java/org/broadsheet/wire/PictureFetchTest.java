package org.broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.kernel.Fault;
import org.broadsheet.media.TestPictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures by address: what is fetched, and above all what is not. */
class PictureFetchTest {
    /** This machine, for tests; which the rule of the program never allows. */
    static final PictureFetch.Reach HERE = new PictureFetch.Reach() {
        @Override
        public boolean isAllowed(InetAddress address) {
            return address.isLoopbackAddress();
        }

        @Override
        public boolean isAllowed(int port) {
            return true;
        }
    };

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private String site;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            byte[] body = TestPictures.jpeg(60, 40);
            if (path.startsWith("/to/")) {
                exchange.getResponseHeaders().set("Location", path.substring(4).replace("SITE", site));
                exchange.sendResponseHeaders(302, -1);
            } else if (path.startsWith("/status/")) {
                exchange.sendResponseHeaders(Integer.parseInt(path.substring(8)), -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", path.endsWith(".svg") ? "image/svg+xml" : "image/jpeg");
                exchange.sendResponseHeaders(200, path.startsWith("/chunked") ? 0 : body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private static byte[] all(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static byte[] here(String href) {
        return new PictureFetch(HERE, Duration.ofSeconds(5)).fetch(href, PictureFetchTest::all);
    }

    private static Fault refusal(PictureFetch fetch, String href) {
        var fault = catchThrowableOfType(Fault.class, () -> fetch.fetch(href, PictureFetchTest::all));
        assertThat(fault).as(href).isNotNull();
        return fault;
    }

    private static String codeHere(String href) {
        return refusal(new PictureFetch(HERE, Duration.ofSeconds(5)), href).code();
    }

    @Test
    void picture_is_fetched_by_length_by_chunks_and_through_redirects() {
        assertThat(here(site + "/quay.jpg")).isEqualTo(TestPictures.jpeg(60, 40));
        assertThat(here(site + "/chunked.jpg?a=%20b")).isEqualTo(TestPictures.jpeg(60, 40));
        assertThat(here(site + "/to/SITE/quay.jpg")).isEqualTo(TestPictures.jpeg(60, 40));
    }

    @Test
    void what_is_no_picture_or_leads_on_for_ever_is_refused() {
        assertThat(codeHere(site + "/quay.svg")).isEqualTo("wire-picture-answer");
        assertThat(codeHere(site + "/status/404")).isEqualTo("wire-picture-answer");
        assertThat(codeHere(site + "/status/503")).isEqualTo("wire-picture-fetch");
        assertThat(codeHere(site + "/to//to//to//to//to/x")).isEqualTo("wire-picture-answer");
        assertThat(codeHere("http://127.0.0.1:1/quay.jpg")).isEqualTo("wire-picture-fetch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/a.jpg", "http://localhost/a.jpg", "http://0.0.0.0/a.jpg", "http://10.1.2.3/a.jpg",
                "http://172.31.0.1/a.jpg", "http://192.168.1.1/a.jpg", "http://100.64.0.1/a.jpg", "http://169.254.169.254/latest",
                "http://224.0.0.1/a.jpg", "http://255.255.255.255/a.jpg", "http://198.18.0.1/a.jpg", "http://[::1]/a.jpg",
                "http://[::]/a.jpg", "http://[::ffff:127.0.0.1]/a.jpg", "http://[fe80::1]/a.jpg", "http://[fd00:ec2::254]/latest",
                "http://[ff02::1]/a.jpg", "http://[64:ff9b::7f00:1]/a.jpg", "http://[2002:7f00:1::]/a.jpg", "http://2130706433/a.jpg",
                "http://[2001:db8::1]/a.jpg", "http://[::127.0.0.1]/a.jpg", "https://127.0.0.1/a.jpg"
            })
    void no_address_but_a_public_one_is_connected_to(String href) {
        assertThat(refusal(new PictureFetch(), href).code()).isIn("wire-picture-address", "wire-picture-fetch");
        assertThat(asked).hasValue(0);
    }

    @Test
    void addresses_are_told_apart_by_the_registries() throws UnknownHostException {
        for (String one : new String[] {"8.8.8.8", "93.184.215.14", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"}) {
            assertThat(PublicAddresses.isPublic(InetAddress.getByName(one))).as(one).isTrue();
        }
        for (String one : new String[] {"0.1.2.3", "127.8.8.8", "172.16.0.1", "192.0.2.1", "203.0.113.9", "240.0.0.1", "fc00::1", "2001::1"}) {
            assertThat(PublicAddresses.isPublic(InetAddress.getByName(one))).as(one).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/a.jpg", "file:///etc/passwd", "gopher://example.org/", "jar:http://example.org!/a", "//example.org/a",
                "http://user:word@example.org/a.jpg", "http://example.org:8080/a.jpg", "http://example.org:22/a.jpg", "http:///a.jpg",
                "http://exa mple.org/", "http://example.org/\r\nX: y", ""
            })
    void no_address_but_plain_http_and_https_at_their_own_ports_is_fetched(String href) {
        assertThat(refusal(new PictureFetch(), href).code()).isEqualTo("wire-picture-address");
    }

    @Test
    void redirect_leads_nowhere_that_the_first_address_may_not() {
        var onlyThisPort = new PictureFetch.Reach() {
            @Override
            public boolean isAllowed(InetAddress address) {
                return address.getHostAddress().equals("127.0.0.1");
            }

            @Override
            public boolean isAllowed(int port) {
                return port == server.getAddress().getPort();
            }
        };
        var fetch = new PictureFetch(onlyThisPort, Duration.ofSeconds(5));
        assertThat(refusal(fetch, site + "/to/http://127.0.0.2:" + server.getAddress().getPort() + "/a").code())
                .isEqualTo("wire-picture-address");
        assertThat(refusal(fetch, site + "/to/http://127.0.0.1:22/a").code()).isEqualTo("wire-picture-address");
        assertThat(refusal(fetch, site + "/to/file:///etc/passwd").code()).isEqualTo("wire-picture-address");
        assertThat(asked).hasValue(3);
    }

    @Test
    void sender_that_never_ends_is_cut_off_in_time() throws IOException {
        try (var slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(slow));
            long before = System.nanoTime();
            var fetch = new PictureFetch(HERE, Duration.ofMillis(800));
            assertThat(refusal(fetch, "http://127.0.0.1:" + slow.getLocalPort() + "/a.jpg").kind()).isEqualTo(Fault.Kind.EXTERNAL);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static void drip(ServerSocket server) {
        try (var line = server.accept()) {
            line.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                line.getOutputStream().write('x');
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
    }
}
