package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.account.Tokens;
import org.broadsheet.log.Actor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of docs/api.md, one after the other, as a reader would. */
@Tag("slow")
@QuarkusTest
class ApiDocTest {
    private static final Pattern EXAMPLE = Pattern.compile("^```sh\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    @TestHTTPResource
    URI site;

    @Inject
    Tokens tokens;

    @TempDir
    Path folder;

    @Test
    void examples_do_what_they_say() throws Exception {
        Assumptions.assumeTrue(runs("curl --version"), "there is no curl: the examples were not run");
        String token = tokens.add("examples", Actor.OPERATOR).text();
        var client = new Client(site);
        String[] headers = {"Authorization", "Bearer " + token};
        String id = client.send("POST", "/api/stories", "{\"headlines\":[{\"value\":\"There is a story\"}]}", headers)
                .json()
                .get("id")
                .asText();
        client.send("POST", "/api/stories/" + id + "/publish", "", headers);
        var script = folder.resolve("examples.sh");
        Files.writeString(script, "set -eu -o pipefail\nSITE=" + origin() + "\nTOKEN=" + token + "\n" + examples());
        var output = folder.resolve("output");
        int exit = new ProcessBuilder("bash", "-x", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(() -> read(output)).isZero();
        assertThat(read(output)).contains("left at seven").contains("\"state\":\"killed\"").contains("\"state\":\"draft\"");
    }

    private static boolean runs(String command) {
        try {
            return new ProcessBuilder(command.split(" ")).start().waitFor() == 0;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    private String origin() {
        return site.getScheme() + "://" + site.getAuthority();
    }

    private static String examples() throws IOException {
        var document = Files.exists(Path.of("broadsheet")) ? Path.of("docs/api.md") : Path.of("../docs/api.md");
        return EXAMPLE.matcher(Files.readString(document))
                .results()
                .map(example -> example.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException thrown) {
            throw new AssertionError(thrown);
        }
    }
}
