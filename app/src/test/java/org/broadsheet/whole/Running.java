package org.broadsheet.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program as a process of its own, started by the script as a person would. Closing it kills it.
 *
 * @param output both streams, as it grows
 */
public record Running(Process process, int port, Path output) implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofSeconds(120);
    private static final Duration END_MAX = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    /** Runs a command to its end, with both streams in one. */
    public static Ended command(Path workFolder, Map<String, String> environment, String... arguments) {
        var running = start(workFolder, environment, 0, arguments);
        try (running) {
            if (!running.process.waitFor(END_MAX.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("did not end: " + running.text());
            }
            return new Ended(running.process.exitValue(), running.text());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts {@code run} on a data folder and any free port, and waits until it answers. */
    public static Running server(Path workFolder, Path data, String... more) {
        return starting(workFolder, data, Map.of(), more).awaitAnswer();
    }

    /** The same on a port of one's choice, for a program that comes back to where it was. */
    static Running serverAt(int port, Path workFolder, Path data, String... more) {
        return starting(port, workFolder, data, Map.of(), more).awaitAnswer();
    }

    /** The same without waiting. */
    static Running starting(Path workFolder, Path data, Map<String, String> environment, String... more) {
        return starting(freePort(), workFolder, data, environment, more);
    }

    private static Running starting(int port, Path workFolder, Path data, Map<String, String> environment, String... more) {
        var arguments = new ArrayList<>(List.of("run", "--data", data.toString(), "--port", Integer.toString(port)));
        arguments.addAll(List.of("--set", "http.host=127.0.0.1"));
        if (List.of(more).stream().noneMatch(one -> one.startsWith("management.port="))) {
            arguments.addAll(List.of("--set", "management.port=0"));
        }
        arguments.addAll(List.of(more));
        return start(workFolder, environment, port, arguments.toArray(String[]::new));
    }

    /** Starts {@code demo} likewise, and waits until its archive stands. */
    public static Running demo(Path workFolder, Path data) {
        var port = freePort();
        var running = start(
                        workFolder,
                        Map.of(),
                        port,
                        "demo",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port),
                        "--set",
                        "management.port=0")
                .awaitAnswer();
        return running.awaitText("archive stands");
    }

    /** Waits until a file is there. */
    void awaitFile(Path file) {
        for (var waited = Duration.ZERO; waited.compareTo(START_MAX) < 0; waited = waited.plus(POLL)) {
            if (Files.exists(file)) {
                return;
            }
            pause();
        }
        throw new AssertionError(file + " never came; the program said: " + text());
    }

    /** Waits until the program has printed something. */
    Running awaitText(String expected) {
        for (var waited = Duration.ZERO; waited.compareTo(START_MAX) < 0; waited = waited.plus(POLL)) {
            if (text().contains(expected)) {
                return this;
            }
            pause();
        }
        process.destroyForcibly();
        throw new AssertionError("never said \"" + expected + "\": " + text());
    }

    /** Waits until a page answers with a status and a text. */
    HttpResponse<String> await(String path, int status, String text) {
        for (var waited = Duration.ZERO; waited.compareTo(START_MAX) < 0; waited = waited.plus(POLL)) {
            var answer = get(path);
            if (answer.statusCode() == status && answer.body().contains(text)) {
                return answer;
            }
            pause();
        }
        throw new AssertionError(path + " never answered " + status + " with \"" + text + "\"; the program said: " + text());
    }

    private void pause() {
        try {
            process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> get(String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(site().resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public URI site() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What it has printed so far. */
    public String text() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when it is gone, with all its files closed. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A process that came to its end. */
    public record Ended(int exit, String text) {}

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Running start(Path workFolder, Map<String, String> environment, int port, String... arguments) {
        var script = Path.of(System.getProperty("broadsheet.home"), "broadsheet").toAbsolutePath();
        var command = new ArrayList<>(List.of(script.normalize().toString()));
        command.addAll(List.of(arguments));
        try {
            var output = Files.createTempFile(workFolder, "output", ".txt");
            var builder = new ProcessBuilder(command)
                    .directory(workFolder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("BROADSHEET_BUILD", "never");
            builder.environment().put("BROADSHEET_AOT", "off");
            builder.environment().putAll(environment);
            return new Running(builder.start(), port, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Running awaitAnswer() {
        for (var waited = Duration.ZERO; waited.compareTo(START_MAX) < 0; waited = waited.plus(POLL)) {
            try {
                if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new AssertionError("ended with " + process.exitValue() + ": " + text());
                }
                if (get("/health/ready").statusCode() == 200) {
                    return this;
                }
            } catch (UncheckedIOException notYet) {
                // the port is not open yet
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        process.destroyForcibly();
        throw new AssertionError("did not answer: " + text());
    }
}
