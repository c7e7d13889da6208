package org.broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    @TempDir
    Path data;

    private WireDesk desk;
    private Inbox inbox;

    @BeforeEach
    void open() {
        desk = new WireDesk(SQLDialect.SQLITE);
        watch();
    }

    private void watch() {
        var shelves = new Shelves(data.resolve("done"), data.resolve("rejected"), desk.clock(), () -> WireDesk.ZONE);
        inbox = new Inbox(
                data.resolve("inbox"),
                shelves,
                desk.wire,
                name -> new Source(name, Source.Rule.PUBLISH, "", false, Optional.empty(), Optional.empty(), ""),
                desk.clock());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void good_file_goes_to_done_and_its_story_is_out() throws IOException {
        deliver("item.json", WireDesk.ninjs("urn:x:1", 1, "The quay opens", Map.of()));
        inbox.takeInAll();
        assertThat(data.resolve("done/afp/2026-11-24/item.json")).exists();
        assertThat(desk.publicHeadline("urn:x:1")).contains("The quay opens");
    }

    @Test
    void file_that_no_reader_can_read_is_rejected_with_its_reason_and_stops_no_other() throws IOException {
        var broken = Map.of(
                "truncated.json", "{\"uri\":\"urn:x:1\",\"headline\":\"The quay",
                "deep.json", "{\"uri\":" + "[".repeat(100_000),
                "truncated.xml", "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"x\"><itemMeta>",
                "entity.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><newsItem xmlns="
                        + "\"http://iptc.org/std/nar/2006-10-01/\">&a;</newsItem>",
                "empty.json", "",
                "list.json", "[]",
                "words.txt", "The quay opens again");
        for (var file : broken.entrySet()) {
            deliver(file.getKey(), file.getValue());
        }
        deliver("z-good.json", WireDesk.ninjs("urn:x:9", 1, "The quay opens", Map.of()));
        inbox.takeInAll();
        for (String name : broken.keySet()) {
            assertThat(data.resolve("rejected/afp/" + name)).exists();
            assertThat(data.resolve("rejected/afp/" + name + ".reason.txt")).content().startsWith("code: wire-");
        }
        assertThat(data.resolve("done/afp/2026-11-24/z-good.json")).exists();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void file_waits_while_the_database_is_away_and_is_taken_in_after_that() throws IOException {
        deliver("item.json", WireDesk.ninjs("urn:x:1", 1, "The quay opens", Map.of()));
        deliver("later.json", WireDesk.ninjs("urn:x:2", 1, "The quay closes", Map.of()));
        desk.database.close();
        inbox.takeInAll();
        assertThat(waiting()).containsExactlyInAnyOrder("item.json", "later.json");
        assertThat(data.resolve("rejected")).doesNotExist();

        desk.restart();
        watch();
        desk.clock.advance(Duration.ofSeconds(5));
        inbox.takeInAll();
        assertThat(waiting()).isEmpty();
        assertThat(desk.publicHeadline("urn:x:1")).contains("The quay opens");
        assertThat(desk.publicHeadline("urn:x:2")).contains("The quay closes");
    }

    @Test
    void file_that_replaces_one_that_could_not_be_moved_away_is_read_too() throws IOException {
        deliver("item.json", WireDesk.ninjs("urn:x:1", 1, "The quay opens", Map.of()));
        Path blocked = Files.createDirectories(data.resolve("done")).resolve("afp");
        Files.writeString(blocked, "a file where a folder is needed");
        inbox.takeInAll();
        assertThat(waiting()).containsExactly("item.json");
        assertThat(desk.publicHeadline("urn:x:1")).contains("The quay opens");

        Files.delete(data.resolve("inbox/afp/item.json"));
        deliver("item.json", WireDesk.ninjs("urn:x:2", 1, "The quay closes", Map.of()));
        Files.delete(blocked);
        desk.clock.advance(Duration.ofSeconds(5));
        inbox.takeInAll();
        assertThat(waiting()).isEmpty();
        assertThat(desk.publicHeadline("urn:x:2")).contains("The quay closes");
    }

    private List<String> waiting() throws IOException {
        try (var files = Files.list(data.resolve("inbox/afp"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** By a rename, as careful senders do. */
    @Test
    void message_written_in_place_is_taken_when_its_own_syntax_ends_and_not_before() throws IOException {
        String whole = WireDesk.ninjs("urn:x:1", 1, "The quay opens", Map.of());
        Path file = Files.createDirectories(data.resolve("inbox/afp")).resolve("item.json");
        for (int length : List.of(0, 1, whole.length() / 2, whole.length() - 1)) {
            Files.writeString(file, whole.substring(0, length));
            assertThat(inbox.takeInAll()).as("%d characters of %d", length, whole.length()).isZero();
        }
        Files.writeString(file, whole);
        assertThat(inbox.takeInAll()).isEqualTo(1);
        assertThat(desk.publicHeadline("urn:x:1")).contains("The quay opens");
    }

    @Test
    void broken_message_written_in_place_is_refused_when_it_has_lain_still() throws IOException {
        Path file = Files.createDirectories(data.resolve("inbox/afp")).resolve("item.xml");
        Files.writeString(file, "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemMeta>");
        inbox.takeInAll();
        assertThat(file).exists();
        desk.clock.advance(Arrivals.STABLE);
        inbox.takeInAll();
        assertThat(data.resolve("rejected/afp/item.xml")).exists();
    }

    private void deliver(String name, String message) throws IOException {
        Path folder = Files.createDirectories(data.resolve("inbox/afp"));
        Path half = Files.writeString(data.resolve("half"), message, StandardCharsets.UTF_8);
        Files.move(half, folder.resolve(name));
    }
}
