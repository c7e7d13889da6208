package org.broadsheet.site.press;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.broadsheet.Cast;
import org.broadsheet.Newsroom;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Followers;
import org.broadsheet.log.Subject;
import org.broadsheet.story.StoryId;
import org.broadsheet.web.HeaderField;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the next start may show before the program stands: a page for each story, and one of all. */
class EarlyEditionTest {
    private static final String PROGRAM = "program and settings";

    @TempDir
    private Path folder;

    private final Newsroom newsroom = new Newsroom(SQLDialect.SQLITE);
    private final Press press = new Press(
            ByteCount.mebibytes(8),
            new Finishing(Duration.ZERO),
            List.of(new TestPrinter(this::print)),
            Executors.newVirtualThreadPerTaskExecutor(),
            newsroom.clock(),
            new SimpleMeterRegistry());
    private Followers followers;
    private EditionKeeper keeper;
    private StoryId ferry;
    private StoryId flood;

    /** {@code /} carries the front, {@code /ID} its story, {@code /today} ends at noon. */
    private Optional<Sheet> print(Address address) {
        String path = address.path();
        if (path.equals("/today")) {
            return Optional.of(Sheet.page("today".repeat(99), Set.of()).goodUntil(newsroom.clock().instant().plusSeconds(60)));
        }
        var subject = path.equals("/") ? Subject.FRONT : Subject.of("story", path.substring(1));
        return Optional.of(Sheet.page(("<p>" + path + "</p>").repeat(99), Set.of(subject)));
    }

    @BeforeEach
    void print() {
        followers = new Followers(
                newsroom.log(),
                new FollowerStore(newsroom.database(), newsroom.clock()),
                "node",
                List.of(new PressFollower(press)));
        followers.start();
        ferry = newsroom.published(Cast.FERRY);
        flood = newsroom.published(Cast.FLOOD);
        press.prefill(List.of("/" + ferry, "/" + flood, "/"));
        keeper = new EditionKeeper(press, followers, newsroom.log(), file(), PROGRAM);
        keeper.keep();
    }

    @AfterEach
    void close() {
        followers.close();
        newsroom.close();
    }

    private Path file() {
        return folder.resolve("early-edition");
    }

    /** The targets that the next start would show. */
    private Set<String> shown() {
        return Set.copyOf(pages().stream().map(page -> page.target).toList());
    }

    private List<FinishedPage> pages() {
        long now = newsroom.clock().millis();
        return EarlyEdition.read(file(), PROGRAM)
                .flatMap(edition -> EditionStore.touchedSince(database(), edition, now)
                        .map(touched -> edition.untouched(touched, now)))
                .orElse(List.of());
    }

    private Path database() {
        return Path.of(newsroom.home().url().substring("jdbc:sqlite:".length()));
    }

    @Test
    void what_was_printed_is_shown_byte_for_byte() {
        assertThat(shown()).containsExactlyInAnyOrder("/", "/" + ferry, "/" + flood);
        for (FinishedPage page : pages()) {
            FinishedPage printed = press.kept(page.target);
            assertThat(printed).isNotNull();
            for (Encoding encoding : Encoding.values()) {
                assertThat(page.in(encoding).body()).isEqualTo(printed.in(encoding).body());
                assertThat(page.in(encoding).head()).isEqualTo(printed.in(encoding).head());
                assertThat(page.in(encoding).etag()).isEqualTo(printed.in(encoding).etag());
                assertThat(page.in(encoding).sharedLength()).isEqualTo(printed.in(encoding).sharedLength());
            }
            assertThat(page.fields).isEqualTo(printed.fields);
            assertThat(page.subjects).isEqualTo(printed.subjects);
        }
    }

    @Test
    void a_story_killed_after_the_edition_was_made_is_not_in_it() {
        newsroom.change(t -> newsroom.stories().kill(t, ferry, "A mistake.", Cast.EDITOR));

        assertThat(shown()).containsExactly("/" + flood);
    }

    @Test
    void nothing_is_shown_while_something_is_due() {
        var budget = newsroom.filed(Cast.BUDGET);
        var soon = newsroom.clock().instant().plusSeconds(30);
        newsroom.change(t -> newsroom.stories().schedule(t, budget, soon, Cast.EDITOR));
        assertThat(shown()).as("not yet due").isNotEmpty();

        newsroom.clock().set(soon);

        assertThat(shown()).isEmpty();
    }

    @Test
    void a_page_that_time_made_old_is_left_out() {
        press.prefill(List.of("/today"));
        keeper.keep();
        assertThat(shown()).contains("/today");

        newsroom.clock().set(newsroom.clock().instant().plusSeconds(60));

        assertThat(shown()).doesNotContain("/today").contains("/" + flood);
    }

    @Test
    void nothing_is_shown_of_another_program_or_of_another_newsroom() throws IOException {
        assertThat(EarlyEdition.read(file(), "another program")).isEmpty();
        try (var other = new Newsroom(SQLDialect.SQLITE)) {
            other.clock().set(newsroom.clock().instant().plusSeconds(1));
            other.published(Cast.FERRY);
            other.published(Cast.FLOOD);
            var edition = EarlyEdition.read(file(), PROGRAM).orElseThrow();
            assertThat(EditionStore.touchedSince(
                            Path.of(other.home().url().substring("jdbc:sqlite:".length())), edition, other.clock().millis()))
                    .isEmpty();
        }
        assertThat(EditionStore.touchedSince(
                        folder.resolve("none.db"), EarlyEdition.read(file(), PROGRAM).orElseThrow(), newsroom.clock().millis()))
                .isEmpty();
    }

    @Test
    void a_damaged_edition_is_none() throws IOException {
        byte[] whole = Files.readAllBytes(file());
        for (int i = 0; i < whole.length; i += 1 + whole.length / 200) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Files.write(file(), flipped);
            assertThat(EarlyEdition.read(file(), PROGRAM)).as("byte %d", i).isEmpty();
            Files.write(file(), java.util.Arrays.copyOf(whole, i));
            assertThat(EarlyEdition.read(file(), PROGRAM)).as("cut at %d", i).isEmpty();
        }
        Files.write(file(), whole);
        assertThat(EarlyEdition.read(file(), PROGRAM)).isPresent();
    }

    @Test
    void a_run_in_which_nobody_read_keeps_the_last_edition() throws IOException {
        byte[] before = Files.readAllBytes(file());
        var empty = new Press(
                ByteCount.mebibytes(8), new Finishing(Duration.ZERO), List.of(), Runnable::run, InstantSource.system(),
                new SimpleMeterRegistry());

        new EditionKeeper(empty, followers, newsroom.log(), file(), PROGRAM).keep();

        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void the_early_door_answers_once_and_sends_others_away_for_a_second() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
        var safety = List.of(new HeaderField("x-content-type-options", "nosniff"), new HeaderField("connection", "close"));
        try (var door = new EarlyDoor(address, pages(), safety, InstantSource.system())) {
            try (var reader = new Caller(address.getPort())) {
                Caller.Answer page = reader.get("/" + ferry);
                assertThat(page.status()).isEqualTo(200);
                assertThat(page.text()).startsWith("<p>/" + ferry);
                assertThat(page.field("connection")).isEqualTo("close");
                assertThat(reader.isClosed()).isTrue();
            }
            try (var knowing = new Caller(address.getPort())) {
                String tag = pages().stream().filter(page -> page.target.equals("/")).findFirst().orElseThrow()
                        .in(Encoding.IDENTITY).etag();
                assertThat(knowing.get("/", "If-None-Match: " + tag).status()).isEqualTo(304);
            }
            for (String other : List.of("GET /desk HTTP/1.1\nHost: localhost\n\n", "POST / HTTP/1.1\nHost: localhost\n\n", "\n\n")) {
                try (var caller = new Caller(address.getPort())) {
                    Caller.Answer later = caller.send(other).answer();
                    assertThat(later.status()).isEqualTo(503);
                    assertThat(later.field("retry-after")).isEqualTo("1");
                    assertThat(caller.isClosed()).isTrue();
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
