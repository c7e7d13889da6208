package org.broadsheet.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.DataFolder;
import org.broadsheet.config.Layer;
import org.broadsheet.web.WebConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartChecksTest {

    @TempDir
    Path temp;

    @Test
    void folder_that_is_not_there_yet_is_fine_and_not_made() {
        var folder = new DataFolder(temp.resolve("a/b/data"));

        StartChecks.folder(folder);
        StartChecks.version(folder);
        FolderLock.check(folder);

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void file_in_the_way_is_refused() throws IOException {
        Files.writeString(temp.resolve("data"), "x");

        assertThatThrownBy(() -> StartChecks.folder(new DataFolder(temp.resolve("data"))))
                .hasMessageContaining("is a file, where a folder is needed");
    }

    @Test
    void folder_of_a_newer_version_is_refused_and_of_an_older_one_is_not() throws IOException {
        var folder = new DataFolder(temp);
        Files.writeString(folder.version(), "0.0.9\n");
        StartChecks.version(folder);
        Files.writeString(folder.version(), "999.0.0\n");

        assertThatThrownBy(() -> StartChecks.version(folder)).hasMessageContaining("was last used by Broadsheet 999.0.0");
    }

    @Test
    void locked_folder_is_refused_with_the_process_id_until_the_lock_is_given_up() {
        var folder = new DataFolder(temp);
        try (var lock = FolderLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> FolderLock.check(folder))
                    .hasMessageContaining("is in use by process " + ProcessHandle.current().pid());
        }
        FolderLock.check(folder);
    }

    @Test
    void taken_port_is_refused_by_its_key() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var web = web("http.port = " + taken.getLocalPort(), "http.host = 127.0.0.1", "management.port = 0");

            assertThatThrownBy(() -> StartChecks.ports(web))
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("set another http.port");
        }
    }

    @Test
    void one_port_for_two_things_and_a_strange_host_are_refused() {
        assertThatThrownBy(() -> StartChecks.ports(web("http.host = 192.0.2.1", "http.port = 0", "management.port = 0")))
                .hasMessageContaining("no address of this machine");
        assertThatThrownBy(() -> StartChecks.ports(web("http.port = 28471", "management.port = 28471")))
                .hasMessageContaining("give them two");
    }

    private static WebConfig web(String... lines) {
        var file = new Layer.File(List.of(lines).stream()
                .map(line -> line.split(" = "))
                .map(parts -> new Layer.Line(parts[0], parts[1], "file"))
                .toList());
        return WebConfig.of(Configuration.of(Keys.ALL, List.of(file)));
    }
}
