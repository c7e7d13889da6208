package org.broadsheet.site.press;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.log.Subject;
import org.broadsheet.site.press.Caller.Answer;
import org.broadsheet.web.ConnectionLimits;
import org.broadsheet.web.FrontDoor;
import org.broadsheet.web.SafetyHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The front door, the press before it and the routes behind it, by real sockets. */
class FrontTest {
    private static final Subject HARBOUR = new Subject("story:harbour");
    private static final String BODY = "<p>The harbour office opened at nine.</p>".repeat(50);

    private final AtomicInteger prints = new AtomicInteger();
    private final Vertx vertx = Vertx.vertx();
    private final Press press = new Press(
            ByteCount.mebibytes(4),
            new Finishing(Duration.ZERO),
            List.of(new TestPrinter(this::print)),
            Executors.newVirtualThreadPerTaskExecutor(),
            InstantSource.system(),
            new SimpleMeterRegistry());
    private FrontDoor door;
    private int port;

    @BeforeEach
    void open() {
        open(new ConnectionLimits(
                100, 0, 8192, 16_384, Duration.ofSeconds(60), Duration.ofMillis(300), Duration.ofMillis(300)));
    }

    private void open(ConnectionLimits limits) {
        Router router = Router.router(vertx);
        new PressRoute(press).install(router);
        router.post("/desk/echo").handler(BodyHandler.create(false)).handler(routing ->
                routing.response().end(routing.body().asString()));
        router.get("/desk/late").handler(routing -> vertx.setTimer(50, timer -> routing.end("late")));
        InstantSource noon = InstantSource.fixed(Instant.parse("2026-09-01T12:00:00Z"));
        var shortcut = new PressShortcut(press, SafetyHeaders.of(false), noon);
        door = new FrontDoor(vertx, router, List.of(shortcut), limits);
        port = door.open("127.0.0.1", 0);
    }

    @AfterEach
    void close() {
        door.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Optional<Sheet> print(Address address) {
        prints.incrementAndGet();
        return switch (address.path()) {
            case "/harbour" -> Optional.of(Sheet.page(BODY, Set.of(HARBOUR)));
            case "/killed" -> Optional.of(Sheet.gone("<p>Taken down.</p>", Set.of(HARBOUR)));
            case "/old" -> Optional.of(Sheet.moved("/harbour", Set.of(HARBOUR)));
            case "/broken" -> throw new IllegalStateException("a bug");
            default -> address.path().startsWith("/numbered/")
                    ? Optional.of(Sheet.page(address.path(), Set.of()))
                    : Optional.of(Sheet.notFound("<p>Nothing here.</p>"));
        };
    }

    @Test
    void a_page_is_the_same_printed_or_kept_and_carries_its_fields() throws IOException {
        try (var caller = new Caller(port)) {
            Answer printed = caller.get("/harbour", "Accept-Encoding: gzip");
            Answer kept = caller.get("/harbour", "Accept-Encoding: gzip");

            assertThat(printed.status()).isEqualTo(200);
            assertThat(kept.status()).isEqualTo(200);
            assertThat(kept.body()).isEqualTo(printed.body());
            for (String name : List.of("etag", "content-type", "content-encoding", "vary", "cache-control")) {
                assertThat(kept.field(name)).as(name).isNotEmpty().isEqualTo(printed.field(name));
            }
            assertThat(new String(
                            new GZIPInputStream(new ByteArrayInputStream(kept.body())).readAllBytes(),
                            StandardCharsets.UTF_8))
                    .isEqualTo(BODY);
            assertThat(kept.field("surrogate-key")).isEqualTo("story:harbour");
            assertThat(kept.field("date")).isEqualTo("Tue, 01 Sep 2026 12:00:00 GMT");
            assertThat(kept.field("content-security-policy")).contains("default-src 'none'").doesNotContain("unsafe");
            assertThat(prints).hasValue(1);
        }
    }

    @Test
    void each_encoding_has_its_own_tag_and_a_known_tag_gets_304() throws IOException {
        try (var caller = new Caller(port)) {
            Answer plain = caller.get("/harbour");
            Answer brotli = caller.get("/harbour", "Accept-Encoding: gzip, deflate, br, zstd");
            assertThat(plain.text()).isEqualTo(BODY);
            assertThat(brotli.field("content-encoding")).isEqualTo("br");
            assertThat(brotli.field("etag")).isNotEqualTo(plain.field("etag"));

            Answer same = caller.get("/harbour", "Accept-Encoding: br", "If-None-Match: " + brotli.field("etag"));
            assertThat(same.status()).isEqualTo(304);
            assertThat(same.fields())
                    .containsKeys("etag", "vary", "cache-control", "date")
                    .doesNotContainKeys("content-length", "content-type", "content-encoding");
            Answer other = caller.get("/harbour", "If-None-Match: " + brotli.field("etag"));
            assertThat(other.status()).isEqualTo(200);
        }
    }

    @Test
    void head_has_the_fields_and_no_body() throws IOException {
        try (var caller = new Caller(port)) {
            Answer printed = caller.head("/harbour");
            Answer kept = caller.head("/harbour");
            Answer page = caller.get("/harbour");

            assertThat(printed.field("content-length")).isEqualTo(String.valueOf(BODY.length()));
            assertThat(kept.field("content-length")).isEqualTo(String.valueOf(BODY.length()));
            assertThat(page.text()).isEqualTo(BODY);
        }
    }

    @Test
    void gone_moved_and_not_found_have_their_status() throws IOException {
        try (var caller = new Caller(port)) {
            for (int twice = 0; twice < 2; twice++) {
                assertThat(caller.get("/killed").status()).isEqualTo(410);
                Answer moved = caller.get("/old");
                assertThat(moved.status()).isEqualTo(301);
                assertThat(moved.field("location")).isEqualTo("/harbour");
                assertThat(caller.get("/nothing-" + twice).status()).isEqualTo(404);
            }
        }
    }

    @Test
    void another_shape_of_an_address_is_sent_to_the_right_one() throws IOException {
        try (var caller = new Caller(port)) {
            for (String target : List.of("/harbour/", "//harbour", "/x/../harbour?utm_source=a", "/./harbour")) {
                Answer answer = caller.get(target);
                assertThat(answer.status()).as(target).isEqualTo(301);
                assertThat(answer.field("location")).as(target).isEqualTo("/harbour");
            }
            assertThat(caller.get("/h%61rbour?fbclid=1").text()).isEqualTo(BODY);
            assertThat(prints).hasValue(1);
        }
    }

    @Test
    void answers_come_in_the_order_of_the_questions_whoever_answers() throws IOException {
        try (var caller = new Caller(port)) {
            caller.get("/harbour");
            caller.send("GET /desk/late HTTP/1.1\nHost: localhost\n\n"
                    + "GET /harbour HTTP/1.1\nHost: localhost\n\n"
                    + "GET /numbered/1 HTTP/1.1\nHost: localhost\n\n"
                    + "GET /harbour HTTP/1.1\nHost: localhost\n\n"
                    + "POST /desk/echo HTTP/1.1\nHost: localhost\nContent-Length: 5\n\nhello"
                    + "GET /harbour HTTP/1.1\nHost: localhost\n\n"
                    + "GET /desk/late HTTP/1.1\nHost: localhost\n\n");

            assertThat(caller.answer().text()).isEqualTo("late");
            assertThat(caller.answer().text()).isEqualTo(BODY);
            assertThat(caller.answer().text()).isEqualTo("/numbered/1");
            assertThat(caller.answer().text()).isEqualTo(BODY);
            assertThat(caller.answer().text()).isEqualTo("hello");
            assertThat(caller.answer().text()).isEqualTo(BODY);
            assertThat(caller.answer().text()).isEqualTo("late");
        }
    }

    @Test
    void a_body_that_looks_like_a_request_is_a_body() throws IOException {
        String inner = "GET /harbour HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (var caller = new Caller(port)) {
            caller.get("/harbour");
            caller.send("POST /desk/echo HTTP/1.1\nHost: localhost\nContent-Length: " + inner.length() + "\n\n");
            caller.send(inner.replace("\r\n", "\n"));
            assertThat(caller.answer().text()).isEqualTo(inner);

            caller.send("POST /desk/echo HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked\n\n"
                    + Integer.toHexString(inner.length()) + "\n");
            caller.send(inner.replace("\r\n", "\n") + "\n0\n\n");
            assertThat(caller.answer().text()).isEqualTo(inner);
        }
    }

    @Test
    void a_request_in_crumbs_and_requests_in_a_lump_are_answered_alike() throws IOException {
        try (var caller = new Caller(port)) {
            caller.get("/harbour");
            for (char c : "GET /harbour HTTP/1.1\nHost: localhost\n\n".toCharArray()) {
                caller.send(String.valueOf(c));
            }
            assertThat(caller.answer().text()).isEqualTo(BODY);
        }
        try (var caller = new Caller(port)) {
            caller.send("GET /harbour HTTP/1.1\nHost: localhost\n\n".repeat(200));
            for (int i = 0; i < 200; i++) {
                assertThat(caller.answer().text()).isEqualTo(BODY);
            }
        }
    }

    @Test
    void old_and_closing_clients_are_served_and_closed() throws IOException {
        for (String request : List.of(
                "GET /harbour HTTP/1.0\n\n", "GET /harbour HTTP/1.1\nHost: localhost\nConnection: close\n\n")) {
            try (var caller = new Caller(port)) {
                caller.send(request);
                assertThat(caller.answer().text()).isEqualTo(BODY);
                assertThat(caller.isClosed()).isTrue();
            }
        }
    }

    @Test
    void a_bug_in_a_printer_is_a_500_and_the_connection_goes_on() throws IOException {
        try (var caller = new Caller(port)) {
            assertThat(caller.get("/broken").status()).isEqualTo(500);
            assertThat(caller.get("/harbour").status()).isEqualTo(200);
        }
    }

    @Test
    void what_is_too_long_or_no_request_is_refused_in_words() throws IOException {
        assertRefused("GET /" + "a".repeat(9000) + " HTTP/1.1\nHost: localhost\n\n", 414);
        assertRefused("GET /harbour HTTP/1.1\nHost: localhost\nX-Long: " + "a".repeat(17_000) + "\n\n", 431);
        assertRefused("GET /harbour HTTP/1.1\nHost: localhost\nno field at all\n\n", 400);
    }

    private void assertRefused(String request, int status) throws IOException {
        try (var caller = new Caller(port)) {
            Answer answer = caller.send(request).answer();
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text()).isNotBlank();
            assertThat(caller.isClosed()).isTrue();
        }
    }

    @Test
    void a_head_or_body_that_does_not_come_to_its_end_is_cut_off() throws IOException {
        for (String beginning : List.of(
                "GET /harbour HTTP/1.1\nHost: loc", "POST /desk/echo HTTP/1.1\nHost: localhost\nContent-Length: 9\n\nhalf")) {
            try (var caller = new Caller(port)) {
                caller.send(beginning);
                assertThat(caller.answer().status()).isEqualTo(408);
                assertThat(caller.isClosed()).isTrue();
            }
        }
    }

    @Test
    void a_silent_connection_is_closed_but_not_one_that_is_used() throws IOException, InterruptedException {
        door.close();
        open(new ConnectionLimits(
                100, 0, 8192, 16_384, Duration.ofMillis(400), Duration.ofSeconds(5), Duration.ofSeconds(5)));
        try (var silent = new Caller(port);
                var used = new Caller(port)) {
            long until = System.nanoTime() + Duration.ofMillis(900).toNanos();
            while (System.nanoTime() < until) {
                assertThat(used.get("/harbour").status()).isEqualTo(200);
                Thread.sleep(20);
            }
            assertThat(silent.isClosed()).isTrue();
        }
    }

    @Test
    void one_connection_too_many_is_told_so() throws IOException {
        door.close();
        open(new ConnectionLimits(
                3, 2, 8192, 16_384, Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(5)));
        try (var first = new Caller(port);
                var second = new Caller(port)) {
            first.get("/harbour");
            second.get("/harbour");
            try (var third = new Caller(port)) {
                assertThat(third.answer().status()).isEqualTo(503);
                assertThat(third.isClosed()).isTrue();
            }
        }
    }
}
