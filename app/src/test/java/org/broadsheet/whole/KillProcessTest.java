package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.broadsheet.api.Client;
import org.broadsheet.database.Database;
import org.broadsheet.database.SchemaWanted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged survives SIGKILL, and what was not is not half there. The process is killed again and again at random
 * moments, also while it starts, with files arriving and calls under way; after each restart everything that was ever
 * promised is compared. {@code -Dbroadsheet.kills=200} for the long form, {@code -Dbroadsheet.seed=N} to choose the moments.
 */
@Tag("slow")
class KillProcessTest {
    private static final int KILLS = Integer.getInteger("broadsheet.kills", 25);
    private static final long SEED = Long.getLong("broadsheet.seed", System.nanoTime());
    private static final int WORK_MILLIS_MAX = 700;
    private static final int START_MILLIS_MAX = 1_500;
    private static final int ANSWERS_MAX = 30;
    private static final Duration ANSWERS_WAIT_MAX = Duration.ofSeconds(20);
    private static final Duration CACHE_WAIT_MAX = Duration.ofMinutes(2);
    private static final Map<String, String> WITH_CACHE = Map.of("BROADSHEET_AOT", "on");
    private static final Duration SETTLE_MAX = Duration.ofSeconds(60);

    @TempDir
    Path work;

    private final Random random = new Random(SEED);
    private final Promised promised = new Promised();
    private Path data = Path.of("unset");
    private Agency agency = new Agency(data, promised, random);

    @Test
    void what_was_acknowledged_survives_sigkill() throws Exception {
        System.out.printf("%d kills, seed %d%n", KILLS, SEED);
        data = work.resolve("data");
        agency = new Agency(data, promised, new Random(random.nextLong()));
        makeStartsQuick();
        var added = Running.command(work, Map.of(), "token", "add", "--name", "outside", "--data", data.toString());
        assertThat(added.exit()).as(added.text()).isZero();
        var outside = new Outside(promised, new Random(random.nextLong()), added.text().strip());
        int whileStarting = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            whileStarting += killWhileStarting();
            try (var running = server()) {
                check(running, outside);
                workAndKill(running, outside);
            }
        }
        try (var running = server()) {
            check(running, outside);
            promised.owns.forEach(own -> outside.look(new Client(running.site()), own));
            assertThat(running.text()).doesNotContain("(bug)");
        }
        System.out.printf(
                "%d kills (and %d while starting): %d answered calls on %d stories, %d files of %d items: all kept%n",
                KILLS, whileStarting, promised.answered, promised.owns.size(), promised.files.size(), promised.items.size());
    }

    private Running server() {
        return Running.starting(work, data, WITH_CACHE).awaitAnswer();
    }

    /** The first start has the cache of later ones made, beside it. */
    private void makeStartsQuick() {
        Path cache = Path.of(System.getProperty("broadsheet.home"), "app/target/aot/cache");
        try (var first = server()) {
            var end = Instant.now().plus(CACHE_WAIT_MAX);
            while (!Files.exists(cache) && Instant.now().isBefore(end)) {
                pause(100);
            }
        }
    }

    /** Every third time the process is killed before it answers, at any moment of its start. */
    private int killWhileStarting() throws InterruptedException {
        if (random.nextInt(3) != 0) {
            return 0;
        }
        agency.deliver();
        try (var starting = Running.starting(work, data, WITH_CACHE)) {
            pause(random.nextInt(START_MILLIS_MAX));
            starting.close();
            starting.process().waitFor();
        }
        return 1;
    }

    private void workAndKill(Running running, Outside outside) throws InterruptedException {
        var client = new Client(running.site());
        int millis = random.nextInt(WORK_MILLIS_MAX);
        int answers = random.nextInt(3) == 0 ? 0 : promised.answered + random.nextInt(ANSWERS_MAX);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = CompletableFuture.runAsync(() -> outside.workUntilCutOff(client), threads);
            var files = CompletableFuture.runAsync(() -> deliverUntilGone(running), threads);
            await(answers, millis);
            running.close(); // SIGKILL
            running.process().waitFor();
            calls.orTimeout(1, TimeUnit.MINUTES).join();
            files.join();
        }
    }

    /** Some time after the start, or, for slow machines, just after some answers. */
    private void await(int answers, int millis) {
        if (answers == 0) {
            pause(millis);
            return;
        }
        var end = Instant.now().plus(ANSWERS_WAIT_MAX);
        while (promised.answered < answers && Instant.now().isBefore(end)) {
            pause(2);
        }
        pause(millis % 50);
    }

    private void deliverUntilGone(Running running) {
        var pauses = new Random(promised.files.size());
        while (running.process().isAlive()) {
            agency.deliver();
            pause(pauses.nextInt(40));
        }
    }

    private void check(Running running, Outside outside) throws IOException {
        var client = new Client(running.site());
        Set.copyOf(promised.filings).forEach(filing -> outside.settle(client, filing));
        promised.owns.forEach(own -> {
            if (own.doubt.isPresent() || random.nextInt(10) == 0) {
                outside.settle(client, own);
            }
        });
        awaitEmptyInbox(running);
        try (var database = Database.open(
                "jdbc:sqlite:" + data.resolve("broadsheet.db"), "", "", new SchemaWanted.AsItIs())) {
            Soundness.check(database);
            var agencys = Soundness.agency(database);
            promised.items.forEach(item -> Soundness.check(item, Optional.ofNullable(agencys.get(item.guid))));
            for (String hash : Soundness.hashes(database)) {
                assertThat(data.resolve("wire/raw/" + hash.substring(0, 2) + "/" + hash)).exists();
            }
        }
        assertThat(data.resolve("wire/rejected/agency")).doesNotExist();
        var done = namesBelow(data.resolve("wire/done"));
        assertThat(done).as("no file is lost").containsAll(promised.files);
    }

    /** As long as it goes on: a slow machine is no fault, a file that stays is. */
    private void awaitEmptyInbox(Running running) throws IOException {
        var waiting = namesBelow(data.resolve("wire/inbox"));
        var since = Instant.now();
        while (!waiting.isEmpty()) {
            pause(20);
            var still = namesBelow(data.resolve("wire/inbox"));
            since = still.equals(waiting) ? since : Instant.now();
            waiting = still;
            assertThat(Instant.now())
                    .as("the inbox is read, but %s stay: %s", waiting, running.text())
                    .isBefore(since.plus(SETTLE_MAX));
        }
    }

    private static Set<String> namesBelow(Path folder) throws IOException {
        var names = new HashSet<String>();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> names.add(file.getFileName().toString()));
        } catch (UncheckedIOException movedOn) {
            names.add("(something moved meanwhile)");
        }
        return names;
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
