package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.broadsheet.api.Client;
import org.broadsheet.database.Database;
import org.broadsheet.database.SchemaWanted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, or that nobody may write to: readers go on, the one who can act is told, nothing is half there. */
@Tag("slow")
class FullDiskProcessTest {
    private static final Duration SETTLE_MAX = Duration.ofSeconds(60);

    @TempDir
    Path work;

    @Test
    void full_disk_stops_writing_and_not_reading_and_all_goes_on_when_there_is_room() throws Exception {
        var data = Files.createDirectory(work.resolve("data"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", data.toString()), "skipped: mount is not allowed here");
        try (var running = Running.server(work, data)) {
            var desk = new Desk(data);
            desk.at(running);
            String before = desk.published("Before the disk was full");
            desk.waiting("a message that came while the disk was full");
            fill(data);

            desk.deliver();
            assertThat(desk.refused("While the disk was full")).isEqualTo("database-full");
            desk.reads(before);
            await("the log says so", () -> running.text().contains("(database-full)"));
            await("not ready", () -> desk.client.get("/health/ready").body().contains("data-disk-full"));
            assertThat(desk.client.get("/health/live").status()).isEqualTo(200);

            Files.delete(data.resolve("filler"));
            desk.goesOn();
            assertThat(running.text()).doesNotContain("(bug)");
        } finally {
            run("umount", data.toString());
        }
    }

    /**
     * SQLite maps the index of its write-ahead log into memory, and a system that may no longer write a page of it ends the
     * process (SIGBUS), unless the page happens to be writable still. Either way nothing is lost and nothing is half done.
     */
    @Test
    void folder_that_became_read_only_is_refused_or_ends_the_program_and_loses_nothing() throws Exception {
        var data = work.resolve("data");
        var desk = new Desk(data);
        try (var running = Running.server(work, data)) {
            desk.at(running);
            desk.before = desk.published("Before the folder was read-only");
            desk.waiting("a message that came while the folder was read-only");
            desk.deliver(); // and it stays, since the folder is locked within the next milliseconds or it is done already
            assumeTrue(run("chattr", "-R", "+i", data.toString()), "skipped: chattr is not allowed here");
            try {
                assertThat(desk.refused("While the folder was read-only")).startsWith("database-un");
                desk.reads(desk.before);
                await("the log says so", () -> running.text().contains("(database-un"));
            } catch (UncheckedIOException cutOff) {
                assertThat(running.process().waitFor(30, TimeUnit.SECONDS)).as(running.text()).isTrue();
                assertThat(running.text()).contains("SIGBUS");
            } finally {
                run("chattr", "-R", "-i", data.toString());
            }
            assertThat(running.text()).doesNotContain("(bug)");
        }
        try (var again = Running.server(work, data)) {
            desk.at(again);
            desk.reads(desk.before);
            desk.goesOn();
            assertThat(again.text()).doesNotContain("(bug)");
        }
    }

    /** One who calls and one who delivers. */
    private final class Desk {
        private final Path data;
        private Client client = new Client(URI.create("http://127.0.0.1"));
        private String token = "";
        private String message = "";
        private String before = "";

        Desk(Path data) {
            this.data = data;
        }

        void at(Running running) {
            client = new Client(running.site());
            if (token.isEmpty()) {
                var added = Running.command(work, Map.of(), "token", "add", "--name", "test", "--data", data.toString());
                assertThat(added.exit()).as(added.text()).isZero();
                token = added.text().strip();
            }
        }

        Client.Answer send(String path, String body) {
            return client.send("POST", "/api/stories" + path, body, "Authorization", "Bearer " + token);
        }

        String story(String headline) {
            return """
                    {"headlines": [{"value": "%s"}], "bodies": [{"contentType": "text/html", "value": "<p>%s.</p>"}]}
                    """.formatted(headline, headline);
        }

        String published(String headline) {
            var filed = send("", story(headline));
            assertThat(filed.status()).as(filed.body()).isEqualTo(201);
            String id = filed.json().get("id").asText();
            assertThat(send("/" + id + "/publish", "").status()).isEqualTo(200);
            return id;
        }

        /** The code of the refusal. */
        String refused(String headline) {
            var answer = send("", story(headline));
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain("SQLITE", "org.", "Exception");
            return answer.code();
        }

        void reads(String id) {
            assertThat(client.get("/").status()).isEqualTo(200);
            assertThat(client.get("/world").status()).isLessThan(500);
            assertThat(client.get("/api/stories/" + id).status()).isEqualTo(200);
        }

        /** Written beside the inbox, as a sender does who renames. */
        void waiting(String headline) throws IOException {
            message = headline;
            Files.createDirectories(data.resolve("wire/inbox/agency"));
            Files.writeString(data.resolve("wire/half"), """
                    {"uri": "urn:agency:1", "type": "text", "version": "1", "versioncreated": "2026-01-01T00:00:00Z",
                     "pubstatus": "usable", "language": "en", "headline": "%s", "body_html": "<p>%s.</p>"}
                    """.formatted(headline, headline));
        }

        void deliver() throws IOException {
            Files.move(
                    data.resolve("wire/half"), data.resolve("wire/inbox/agency/item.json"), StandardCopyOption.ATOMIC_MOVE);
        }

        /** The message that waited is out, once; a call is answered; nothing that was refused is there. */
        void goesOn() {
            await("the message is taken in", () -> client.get("/api/stories").body().contains(message));
            await("ready again", () -> client.get("/health/ready").status() == 200);
            published("After that");
            assertThat(client.get("/api/stories").body()).doesNotContain("\"While the");
            assertThat(data.resolve("wire/inbox/agency")).isEmptyDirectory();
            try (var database = Database.open(
                    "jdbc:sqlite:" + data.resolve("broadsheet.db"), "", "", new SchemaWanted.AsItIs())) {
                Soundness.check(database);
                assertThat(Soundness.agency(database).get("urn:agency:1").stories()).isEqualTo(1);
            }
        }
    }

    private static void fill(Path folder) throws IOException {
        byte[] block = new byte[4096];
        try (var channel = Files.newByteChannel(
                folder.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (true) {
                channel.write(java.nio.ByteBuffer.wrap(block));
            }
        } catch (IOException isFull) {
            assertThat(isFull).hasMessageContaining("No space left");
        }
    }

    private static void await(String what, BooleanSupplier isSo) {
        var end = Instant.now().plus(SETTLE_MAX);
        while (!isSo.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
