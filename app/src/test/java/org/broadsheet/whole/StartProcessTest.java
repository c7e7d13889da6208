package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every start that is refused: one line, exit code 2, and nothing on the disk changed. */
class StartProcessTest {

    @TempDir
    Path work;

    @Test
    void help_and_version_answer_without_a_server() {
        assertThat(command("help").text()).contains("run ", "demo ", "test [--quick]");
        assertThat(command("version").text()).startsWith("Broadsheet 0.");
        assertThat(command().exit()).isZero();
    }

    @Test
    void first_start_makes_the_folder_and_sigterm_ends_it_within_five_seconds() throws Exception {
        var data = work.resolve("a paper/data");
        try (var running = Running.server(work, data)) {
            assertThat(running.text()).contains("Broadsheet 0.").contains("http://localhost:" + running.port());
            assertThat(data.resolve("wire/inbox")).isDirectory();

            running.process().destroy();

            assertThat(running.process().waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(running.process().exitValue()).isIn(0, 143);
            assertThat(running.text()).doesNotContain("ERROR", "WARN", "Exception");
        }
    }

    @Test
    void second_process_on_the_same_folder_is_refused_and_names_the_first() throws IOException {
        var data = work.resolve("data");
        try (var running = Running.server(work, data)) {
            var second = refused(work, "run", "--data", data.toString(), "--port", "0", "--set", "management.port=0");

            assertThat(second).contains("is in use by process " + running.process().pid()).endsWith("(data-in-use)\n");
            assertThat(running.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void taken_port_is_refused() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = Integer.toString(taken.getLocalPort());

            assertThat(refused("run", "--port", port, "--set", "http.host=127.0.0.1")).endsWith("(port-taken)\n");
            assertThat(refused("run", "--port", "0", "--set", "management.port=" + port)).endsWith("(port-taken)\n");
        }
    }

    @Test
    void unknown_key_bad_value_and_bad_database_are_refused() throws IOException {
        assertThat(refused("run", "--set", "site.nmae=x")).contains("Did you mean site.name?").endsWith("(config-unknown-key)\n");
        assertThat(refused("run", "--port", "http")).endsWith("(config-bad-value)\n");
        assertThat(refused("run", "--database", "jdbc:oracle:thin")).endsWith("(config-bad-value)\n");
        assertThat(refused("run", "--set", "database.password=x")).doesNotContain("=x").endsWith("(config-secret-flag)\n");
        assertThat(refused("run", "--prot", "1")).contains("did you mean --port?").endsWith("(command-usage)\n");
        assertThat(refused("rnu")).endsWith("(command-unknown)\n");

        var wrong = Running.command(work, Map.of("BROADSHEET_SITE_NMAE", "x"), "run");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.text()).contains("BROADSHEET_SITE_NAME?");
    }

    @Test
    void database_that_is_not_there_is_refused() {
        var url = "jdbc:postgresql://127.0.0.1:" + Running.freePort() + "/paper";
        var ended = command("run", "--database", url, "--port", "0", "--set", "management.port=0");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.text().lines()).hasSize(1);
        assertThat(ended.text()).startsWith("broadsheet: ").endsWith("(database-unavailable)\n");
    }

    @Test
    void folder_of_a_newer_version_is_refused() throws IOException {
        var data = Files.createDirectory(work.resolve("data"));
        Files.writeString(data.resolve("broadsheet.version"), "99.0.0\n");

        assertThat(refused("run")).contains("was last used by Broadsheet 99.0.0").endsWith("(data-newer)\n");
    }

    @Test
    void folder_that_cannot_be_written_is_refused() throws Exception {
        var data = Files.createDirectory(work.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        if (!Files.isWritable(data)) { // root may write anywhere
            assertThat(refused("run")).endsWith("(data-unwritable)\n");
        }
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "ro,size=64m", "tmpfs", data.toString()), "mount is not allowed here");
        try {
            assertThat(refused("run")).endsWith("(data-unwritable)\n");
        } finally {
            run("umount", data.toString());
        }
    }

    @Test
    void full_disk_is_refused() throws Exception {
        var data = Files.createDirectory(work.resolve("data"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", data.toString()), "mount is not allowed here");
        try {
            assertThat(refused("run")).contains("1024 KiB free").endsWith("(data-disk-full)\n");
        } finally {
            run("umount", data.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    private Running.Ended command(String... arguments) {
        return Running.command(work, Map.of(), arguments);
    }

    /** The one line; fails when there is more, or another exit code, or a file came or went. */
    private String refused(String... arguments) throws IOException {
        return refused(work, arguments);
    }

    private static String refused(Path work, String... arguments) throws IOException {
        var before = files(work);
        var ended = Running.command(work, Map.of(), arguments);
        assertThat(ended.text().lines()).as(ended.text()).hasSize(1);
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.text()).startsWith("broadsheet: ");
        assertThat(files(work)).isEqualTo(before);
        return ended.text();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("output"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
