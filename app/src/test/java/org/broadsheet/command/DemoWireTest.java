package org.broadsheet.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.broadsheet.wire.format.WireFormat;
import org.broadsheet.wire.format.WireItem;
import org.broadsheet.wire.format.WirePicture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWireTest {
    private static final Path DEMO = Path.of("..", "demo");
    private static final Instant NOW = Instant.parse("2027-05-01T09:30:15.250Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final long PICTURE_BYTES_MAX = 220_000;
    private static final long ALL_PICTURES_BYTES_MAX = 5_000_000;

    @TempDir
    Path data;

    @Test
    void every_message_is_read_whole_and_without_a_finding() throws IOException {
        for (Path message : delivered()) {
            byte[] bytes = Files.readAllBytes(message);
            assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                    .as(message + ": tokens are filled in")
                    .doesNotContain("${");
            WireItem item = item(message);
            assertThat(item.findings()).as(message.toString()).isEmpty();
            assertThat(item.headline()).as(message.toString()).isNotBlank();
            assertThat(item.language()).as(message.toString()).isPresent();
            assertThat(item.urgency()).as(message.toString()).isBetween(1, 6);
            assertThat(item.versionCreated()).as(message.toString()).isPresent();
        }
    }

    @Test
    void every_text_is_within_the_subset_of_a_body() throws IOException {
        for (Path message : delivered()) {
            Element sent = Jsoup.parseBodyFragment(markup(message)).body();
            Element kept = Jsoup.parseBodyFragment(item(message).body().toHtml().markup()).body();
            assertThat(kept.text()).as(message.toString()).isEqualTo(sent.text());
            assertThat(names(kept)).as(message.toString()).isEqualTo(names(sent));
        }
    }

    @Test
    void every_picture_named_comes_with_its_message_and_words() throws IOException {
        for (Path message : delivered()) {
            for (WirePicture picture : item(message).pictures()) {
                assertThat(message.resolveSibling(picture.href())).as(message.toString()).isRegularFile();
                assertThat(picture.caption()).as(message.toString()).isNotBlank();
                assertThat(picture.alt()).as(message.toString()).isNotBlank();
                assertThat(picture.credit()).as(message.toString()).isNotBlank();
            }
        }
    }

    @Test
    void every_picture_is_used_and_light() throws IOException {
        var used = new HashSet<String>();
        for (Path message : messages()) {
            used.addAll(DemoWire.pictures(Files.readString(message)));
        }
        long all = 0;
        try (Stream<Path> files = Files.list(DEMO.resolve("pictures"))) {
            for (Path picture : files.filter(file -> file.toString().endsWith(".jpg")).toList()) {
                assertThat(used).contains(picture.getFileName().toString());
                assertThat(Files.size(picture)).as(picture.toString()).isLessThan(PICTURE_BYTES_MAX);
                all += Files.size(picture);
                var image = ImageIO.read(picture.toFile());
                assertThat(image.getWidth()).isEqualTo(1600);
                assertThat(image.getHeight()).isEqualTo(1067);
            }
        }
        assertThat(all).isLessThan(ALL_PICTURES_BYTES_MAX);
    }

    @Test
    void no_guid_has_a_version_twice_in_the_archive_and_two_rounds() throws IOException {
        var seen = new HashSet<String>();
        for (Path message : messages()) {
            boolean isLive = message.startsWith(DEMO.resolve("live"));
            for (long round : isLive ? List.of(1_800_000_000L, 1_800_001_200L) : List.of(1L)) {
                String text = new DemoTokens(NOW, round).fill(Files.readString(message));
                WireItem item = item(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                assertThat(seen.add(item.guid() + " " + item.version().number().orElseThrow()))
                        .as(message.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void archive_comes_oldest_first_and_no_second_version_before_its_first() {
        var came = new HashSet<String>();
        for (Path message : wire(line -> {}).archive(NOW)) {
            String name = message.getFileName().toString();
            if (name.contains(".2.")) {
                assertThat(came).contains(name.replace(".2.", ".1."));
            }
            came.add(name);
        }
        assertThat(came).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void delivered_messages_are_as_old_as_their_text() throws IOException {
        Path inbox = data.resolve("wire/inbox/newsroom");
        wire(line -> {}).deliverArchive();
        Instant first = Files.getLastModifiedTime(inbox.resolve("dover-strait.1.json")).toInstant();
        Instant second = Files.getLastModifiedTime(inbox.resolve("dover-strait.2.json")).toInstant();
        assertThat(first).isBefore(second);
        assertThat(second).isBefore(NOW);
    }

    @Test
    void newsroom_speaks_of_kills_corrections_embargo_and_end() throws IOException {
        var said = new HashSet<String>();
        for (Path message : delivered()) {
            WireItem item = item(message);
            said.add(item.pubStatus().name());
            item.signals().forEach(signal -> said.add(signal.name()));
            item.expires().ifPresent(end -> said.add("expires"));
            item.kills().forEach(guid -> said.add("kills another"));
            said.add(item.embargo().getClass().getSimpleName());
            said.add(item.language().orElseThrow().tag());
        }
        assertThat(said)
                .contains("WITHHELD", "CANCELED", "CORRECTION", "UPDATE", "expires", "kills another", "Until", "en", "fr", "ar")
                .doesNotContain("Unreadable");
    }

    @Test
    void nothing_is_left_outside_of_the_inbox() throws IOException {
        delivered();
        try (Stream<Path> left = Files.list(data.resolve("wire/outbox"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void live_wire_delivers_until_it_is_closed() throws InterruptedException {
        var some = new CountDownLatch(50);
        var count = new AtomicInteger();
        var wire = wire(line -> {
            count.incrementAndGet();
            some.countDown();
        });
        try (var playing = wire.play(Duration.ofMillis(1))) {
            assertThat(some.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(playing.thread().isDaemon()).isTrue();
        }
        int atTheEnd = count.get();
        Thread.onSpinWait();
        assertThat(count.get()).isEqualTo(atTheEnd);
    }

    @Test
    void live_wire_goes_on_when_the_inbox_cannot_be_written() throws IOException {
        Path file = Files.writeString(data.resolve("wire"), "in the way");
        var lines = new ArrayList<String>();
        var some = new CountDownLatch(2);
        var wire = new DemoWire(DEMO, file.resolve("inbox"), CLOCK, line -> {
            lines.add(line);
            some.countDown();
        });
        try (var playing = wire.play(Duration.ofMillis(1))) {
            assertThat(awaited(some)).isTrue();
        }
        assertThat(lines).allMatch(line -> line.startsWith("demo wire: could not deliver"));
    }

    @Test
    void tokens_become_times_dates_and_days_in_three_languages() {
        var tokens = new DemoTokens(NOW, 7);
        assertThat(tokens.fill("${now} ${now-PT3H20M} ${now+P1D}"))
                .isEqualTo("2027-05-01T09:30:15Z 2027-05-01T06:10:15Z 2027-05-02T09:30:15Z");
        assertThat(tokens.fill("${today}; ${today-P1D}; ${today:fr}; ${today+P1D:fr}; ${today:ar}"))
                .isEqualTo("May 1; Apr 30; 1er mai; 2 mai; 1 مايو");
        assertThat(tokens.fill("${weekday} ${weekday:fr} ${weekday-P1D:ar} ${round}")).isEqualTo("Saturday samedi الجمعة 7");
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.fill("${tomorrow}"));
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private DemoWire wire(java.util.function.Consumer<String> log) {
        return new DemoWire(DEMO, data.resolve("wire/inbox"), CLOCK, log);
    }

    /** The messages of the archive and of one live round, as they lie in the inbox. */
    private List<Path> delivered() throws IOException {
        var lines = new ArrayList<String>();
        var wire = wire(lines::add);
        wire.deliverArchive();
        int live = DemoWire.messages(DEMO.resolve("live")).size();
        for (int i = 0; i < live; i++) {
            wire.deliverNext();
        }
        assertThat(lines).hasSize(live + 1);
        List<Path> delivered = DemoWire.messages(data.resolve("wire/inbox"));
        assertThat(delivered).hasSameSizeAs(messages());
        return delivered;
    }

    private static List<Path> messages() {
        var all = new ArrayList<>(DemoWire.messages(DEMO.resolve("archive")));
        all.addAll(DemoWire.messages(DEMO.resolve("live")));
        return all;
    }

    private static WireItem item(Path message) throws IOException {
        return item(Files.readAllBytes(message));
    }

    private static WireItem item(byte[] message) {
        List<WireItem> items = WireFormat.of(message).orElseThrow().read(message);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static String markup(Path message) throws IOException {
        String text = Files.readString(message);
        return message.toString().endsWith(".xml")
                ? Jsoup.parse(text, "", Parser.xmlParser()).expectFirst("inlineXML body").html()
                : new ObjectMapper().readTree(text).path("bodies").path(0).path("value").asText();
    }

    private static List<String> names(Element body) {
        Set<String> made = Set.of("tbody");
        return body.select("*").stream().map(Element::normalName).filter(name -> !made.contains(name)).toList();
    }
}
