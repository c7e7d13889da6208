package org.broadsheet.bench;

import java.io.IOException;
import java.net.InetAddress;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The program, started by its script on a data folder of ours. */
final class Program implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(90);
    private static final Pattern BUCKET =
            Pattern.compile("(?m)^(\\w+)_bucket\\{.*?le=\"([^\"]+)\".*?} ([0-9.E+]+)$");

    private final Path script;
    private final Path data;
    private final Process process;
    private final int port;
    private final int managementPort;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Program(Path script, Path data, Process process, int port, int managementPort) {
        this.script = script;
        this.data = data;
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Starts it, and returns at once.
     *
     * @param settings such as {@code press.memory=4 MiB}, beside the bench's own
     */
    static Program start(Path script, Path data, String... settings) throws IOException {
        return start(script, data, freePort(), freePort(), settings);
    }

    /** The same at the ports of an earlier start, as an operator's are: pages kept from it name the site's address. */
    Program again() throws IOException {
        return start(script, data, port, managementPort);
    }

    private static Program start(Path script, Path data, int port, int managementPort, String... settings) throws IOException {
        var command = new ArrayList<String>(List.of(
                script.toString(), "run", "--data", data.toString(), "--port", String.valueOf(port),
                "--set", "http.host=127.0.0.1", "--set", "management.port=" + managementPort));
        for (String setting : settings) {
            command.addAll(List.of("--set", setting));
        }
        var builder = new ProcessBuilder(command);
        builder.environment().put("BROADSHEET_BUILD", "never");
        Files.createDirectories(data);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
                .start();
        return new Program(script, data, process, port, managementPort);
    }

    /** Starts it, and returns when the front page is there. */
    static Program started(Path script, Path data, String... settings) throws IOException, InterruptedException {
        Program program = start(script, data, settings);
        program.awaitFrontPage();
        return program;
    }

    void awaitFrontPage() throws IOException, InterruptedException {
        long until = System.nanoTime() + START_MAX.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (get("/").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(2);
            }
        }
        throw new IOException("the program did not start: see " + data + ".log");
    }

    /** Until everything stands: the front page may have come from the early edition. */
    void awaitReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + START_MAX.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (get("/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The early door has closed, or is about to.
            }
            Thread.sleep(5);
        }
        throw new IOException("the program was not ready: see " + data + ".log");
    }

    int port() {
        return port;
    }

    Path inbox(String source) throws IOException {
        return Files.createDirectories(data.resolve("wire/inbox").resolve(source));
    }

    HttpResponse<byte[]> get(String target, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(target)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(String method, String target, String json, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(target))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> sendForm(String target, String form, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(target))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .headers(headers);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** An administrator, made as an operator makes one. */
    void addAccount(String email, String password) throws IOException, InterruptedException {
        String command = "printf %s '" + password + "' | BROADSHEET_BUILD=never '" + script + "' account add --email " + email
                + " --role administrator --password-stdin --data '" + data + "'";
        Shell.output(List.of("sh", "-c", command), 90);
    }

    /** A token for the API, made as an operator makes it. */
    String token() throws IOException, InterruptedException {
        var lines = Shell.output(
                        List.of("env", "BROADSHEET_BUILD=never", script.toString(), "token", "add", "--name", "bench", "--data",
                                data.toString()),
                        90)
                .strip()
                .lines()
                .toList();
        return lines.getLast();
    }

    /** How many of a timer's measurements took at most so many seconds, by that bound. */
    SortedMap<Double, Double> buckets(String timer) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/metrics"));
        var buckets = new TreeMap<Double, Double>();
        BUCKET.matcher(client.send(request.build(), BodyHandlers.ofString()).body())
                .results()
                .filter(found -> found.group(1).equals(timer))
                .forEach(found -> buckets.put(bound(found.group(2)), Double.parseDouble(found.group(3))));
        return buckets;
    }

    private static double bound(String text) {
        return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    /** Resident memory in MiB, as the kernel counts it. */
    long residentMiB() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    /** Processor time used so far; the script has become the program, so this is all of it. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        Shell.end(process);
    }

    private URI uri(String target) {
        return URI.create("http://127.0.0.1:" + port + target);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
