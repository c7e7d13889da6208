package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.broadsheet.api.Client;
import org.broadsheet.database.Database;
import org.broadsheet.database.SchemaWanted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a running site, and the site that is made of it. */
@Tag("slow")
class BackupProcessTest {
    private static final String[] ADDRESS = {"--set", "http.public-url=https://paper.example"};
    private static final long SEED = Long.getLong("broadsheet.seed", System.nanoTime());

    @TempDir
    Path work;

    @Test
    void restored_site_has_the_same_pages_byte_for_byte() throws InterruptedException {
        Path data = work.resolve("data");
        try (var demo = Running.demo(work, data)) {
            demo.process().destroy();
            assertThat(demo.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        Map<String, String> before;
        try (var site = Running.server(work, data, ADDRESS)) {
            before = pages(site);
            backUp(data);
        }
        Path again = restored();
        try (var site = Running.server(work, again, ADDRESS)) {
            assertThat(pages(site)).isEqualTo(before);
        }
        assertThat(before).hasSizeGreaterThan(30);
    }

    @Test
    void backup_taken_while_stories_are_written_has_everything_answered_before_it() throws Exception {
        System.out.printf("seed %d%n", SEED);
        Path data = work.resolve("data");
        var promised = new Promised();
        var added = Running.command(work, Map.of(), "token", "add", "--name", "outside", "--data", firstStart(data).toString());
        assertThat(added.exit()).as(added.text()).isZero();
        var outside = new Outside(promised, new Random(SEED), added.text().strip());
        var site = Running.server(work, data, ADDRESS);
        Map<String, Integer> answeredBefore = new LinkedHashMap<>();
        try (site; var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = CompletableFuture.runAsync(() -> outside.workUntilCutOff(new Client(site.site())), threads);
            while (promised.answered < 40 && !calls.isDone()) {
                Thread.onSpinWait();
            }
            List.copyOf(promised.owns).forEach(own -> answeredBefore.put(own.guid, own.form.latest()));
            backUp(data);
            site.close();
            calls.orTimeout(1, TimeUnit.MINUTES).join();
        }
        Path again = restored();
        try (var database = Database.open("jdbc:sqlite:" + again.resolve("broadsheet.db"), "", "", new SchemaWanted.Newest())) {
            Soundness.check(database);
            answeredBefore.forEach((guid, latest) -> assertThat(Soundness.latest(database, guid)).as(guid).isGreaterThanOrEqualTo(latest));
        }
        assertThat(answeredBefore).isNotEmpty();
    }

    private Path firstStart(Path data) throws InterruptedException {
        try (var first = Running.server(work, data)) {
            first.process().destroy();
            first.process().waitFor();
        }
        return data;
    }

    private Map<String, String> pages(Running site) {
        var found = new Pages(site);
        var bodies = new LinkedHashMap<String, String>();
        found.addresses().values().forEach(address -> bodies.put(address, site.get(address).body()));
        found.stories().forEach(address -> bodies.put(address, site.get(address).body()));
        return bodies;
    }

    private void backUp(Path data) {
        var saved = Running.command(work, Map.of(), "backup", work.resolve("site.backup").toString(), "--data", data.toString());
        assertThat(saved.exit()).as(saved.text()).isZero();
    }

    private Path restored() {
        Path again = work.resolve("another machine/data");
        var made = Running.command(work, Map.of(), "restore", work.resolve("site.backup").toString(), "--data", again.toString());
        assertThat(made.exit()).as(made.text()).isZero();
        return again;
    }
}
