package org.broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.broadsheet.Cast;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.media.TestPictures;
import org.broadsheet.story.Content;
import org.broadsheet.story.State;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that come after the item that names them. */
class LatePicturesTest {
    private static final String GUID = "urn:afp:1";

    @TempDir
    Path inbox;

    private WireDesk desk;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        desk = new WireDesk(dialect());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Map<String, String> picture(String href) {
        return Map.of(
                "associations",
                """
                {"main":{"type":"picture","headline":"Quay","description_text":"The quay","renditions":
                {"large":{"href":"%s","mimetype":"image/jpeg","width":600,"height":400}}}}"""
                        .formatted(href));
    }

    private Optional<org.broadsheet.story.Picture> shown() {
        return desk.live(desk.story(GUID).orElseThrow()).content().picture();
    }

    private static Source fetching(Source.Rule rule) {
        return new Source("afp", rule, "", false, Optional.empty(), Optional.empty(), "", true);
    }

    @Test
    void half_a_picture_beside_a_whole_message_is_not_taken_and_the_whole_one_follows() throws IOException {
        byte[] whole = TestPictures.jpeg(600, 400);
        Path file = inbox.resolve("quay.jpg");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        Path message = inbox.resolve("item.json");
        Files.writeString(message, WireDesk.ninjs(GUID, 1, "Ships return", picture("quay.jpg")));
        var source = WireDesk.source(Source.Rule.PUBLISH);

        assertThat(desk.wire.receive(source, message).getFirst().kind()).isEqualTo(Fate.Kind.PUBLISHED);
        assertThat(shown()).as("the item did not wait, and shows no half").isEmpty();

        Files.write(file, whole);
        assertThat(desk.wire.pictureCame(source, file)).isEqualTo(1);
        assertThat(shown().orElseThrow().width()).isEqualTo(600);
        assertThat(desk.wire.pictureCame(source, file)).as("again").isZero();

        Files.writeString(message, WireDesk.ninjs(GUID, 2, "Ships return at noon", picture("quay.jpg")));
        Files.delete(file);
        desk.wire.receive(source, message);
        assertThat(desk.publicHeadline(GUID)).contains("Ships return at noon");
        assertThat(shown()).as("a later version keeps the picture that is here").isPresent();
    }

    @Test
    void picture_of_a_story_that_was_edited_killed_or_no_longer_names_it_is_left() throws IOException {
        var source = WireDesk.source(Source.Rule.PUBLISH);
        Path file = inbox.resolve("quay.jpg");
        Files.write(file, TestPictures.jpeg(600, 400));
        desk.send("urn:edited", 1, "Edited", picture("./quay.jpg"));
        var edited = desk.story("urn:edited").orElseThrow();
        desk.log.write(t -> desk.stories.update(t, edited.id(), headed(desk.live(edited).content()), Cast.EDITOR));
        desk.send("urn:killed", 1, "Killed", picture("quay.jpg"));
        var killed = desk.story("urn:killed").orElseThrow();
        desk.log.write(t -> desk.stories.kill(t, killed.id(), "wrong", Cast.EDITOR));
        desk.send("urn:changed", 1, "Changed", picture("quay.jpg"));
        desk.send("urn:changed", 2, "Changed without", Map.of());

        assertThat(desk.wire.pictureCame(source, file)).isZero();

        assertThat(desk.story("urn:killed").orElseThrow().state()).isEqualTo(State.KILLED);
        assertThat(desk.live(desk.story("urn:edited").orElseThrow()).content().headline()).isEqualTo("By the desk");
        assertThat(desk.live(desk.story("urn:changed").orElseThrow()).content().picture()).isEmpty();
    }

    private static Content headed(Content content) {
        return new Content(
                content.language(), "By the desk", content.standfirst(), content.byline(), content.dateline(), content.body(),
                content.section(), content.topics(), content.urgency(), content.picture(), content.credit());
    }

    @Test
    void story_that_waits_at_the_desk_gets_its_picture_and_goes_on_waiting() throws IOException {
        var source = WireDesk.source(Source.Rule.HOLD);
        desk.send(source, WireDesk.ninjs(GUID, 1, "Ships return", picture("quay.jpg")));
        Path file = inbox.resolve("quay.jpg");
        Files.write(file, TestPictures.jpeg(600, 400));

        assertThat(desk.wire.pictureCame(source, file)).isEqualTo(1);

        var story = desk.story(GUID).orElseThrow();
        assertThat(story.state()).isEqualTo(State.READY);
        var newest = desk.stories.read(reading -> reading.version(story.id(), story.latest()).orElseThrow());
        assertThat(newest.content().picture()).isPresent();
    }

    @Test
    void picture_by_address_is_fetched_beside_its_item_and_tried_again() throws Exception {
        var fails = new AtomicInteger(1);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = TestPictures.jpeg(600, 400);
            exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
            boolean isDown = fails.getAndDecrement() > 0;
            exchange.sendResponseHeaders(isDown ? 503 : 200, isDown ? -1 : body.length);
            if (!isDown) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        String href = "http://127.0.0.1:" + server.getAddress().getPort() + "/quay.jpg";
        var source = fetching(Source.Rule.PUBLISH);
        try (var fetching = new PictureFetching(
                desk.wire, name -> source, new PictureFetch(PictureFetchTest.HERE, Duration.ofSeconds(5)), desk.log)) {
            var schedule = new Schedule(
                    desk.log, desk.database, new FollowerStore(desk.database, desk.clock), desk.clock, "node", List.of(fetching));

            desk.send(source, WireDesk.ninjs(GUID, 1, "Ships return", picture(href)));
            assertThat(desk.publicHeadline(GUID)).as("the item does not wait").contains("Ships return");
            schedule.runDue();
            await(() -> fails.get() == 0 && !desk.wire.awaitedOnTheWeb(source, GUID).isEmpty()
                    && desk.wire.awaitedOnTheWeb(source, GUID).getFirst().attempts() == 1);
            assertThat(shown()).isEmpty();

            await(() -> {
                desk.clock.set(desk.clock.instant().plusSeconds(90));
                schedule.runDue();
                return shown().isPresent();
            });
            assertThat(shown().orElseThrow().width()).isEqualTo(600);
            await(() -> schedule.backlog().waiting() == 0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nothing_is_fetched_for_a_source_without_the_setting_nor_from_this_machine() throws Exception {
        desk.send(GUID, 1, "Ships return", picture("http://127.0.0.1:1/quay.jpg"));
        assertThat(desk.wire.awaitedOnTheWeb(WireDesk.source(Source.Rule.PUBLISH), GUID)).isEmpty();
        assertThat(desk.schedule.backlog().waiting()).isZero();

        var source = fetching(Source.Rule.PUBLISH);
        desk.send(source, WireDesk.ninjs("urn:own", 1, "Metadata", picture("http://169.254.169.254/latest/meta-data")));
        try (var fetching = new PictureFetching(desk.wire, name -> source, new PictureFetch(), desk.log)) {
            var schedule = new Schedule(
                    desk.log, desk.database, new FollowerStore(desk.database, desk.clock), desk.clock, "node", List.of(fetching));
            schedule.runDue();
            await(() -> schedule.backlog().waiting() == 0);
        }
        assertThat(desk.wire.awaitedOnTheWeb(source, "urn:own").getFirst().attempts()).isEqualTo(PictureFetching.ATTEMPTS_MAX);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
