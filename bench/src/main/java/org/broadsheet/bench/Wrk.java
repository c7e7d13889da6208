package org.broadsheet.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of wrk: 64 connections, no pipelining, asking for gzip.
 *
 * @param perSecond requests
 * @param p99 milliseconds
 * @param processorMicros of the server, for one request: tells the same on a busy machine
 */
record Wrk(double perSecond, double p99, double processorMicros) {
    private static final int CONNECTIONS = 64;
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s|m)\\s");

    /** What has used processor time. */
    interface Server {
        Duration processorTime();
    }

    static Wrk run(int port, String target, int seconds, Server server) throws IOException, InterruptedException {
        Duration before = server.processorTime();
        String out = Shell.output(
                List.of(
                        "wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "--latency", "-H", "Accept-Encoding: gzip",
                        "http://127.0.0.1:" + port + target),
                seconds + 30);
        if (out.contains("Non-2xx") || out.contains("Socket errors: connect")) {
            throw new IOException("not every answer was the page:\n" + out);
        }
        Duration used = server.processorTime().minus(before);
        double requests = Double.parseDouble(found(REQUESTS, out).group(1));
        Matcher p99 = found(P99, out);
        double unit = switch (p99.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            case "s" -> 1000;
            default -> 60_000;
        };
        return new Wrk(
                Double.parseDouble(found(PER_SECOND, out).group(1)),
                Double.parseDouble(p99.group(1)) * unit,
                used.toNanos() / 1000.0 / requests);
    }

    private static Matcher found(Pattern pattern, String out) throws IOException {
        Matcher matcher = pattern.matcher(out);
        if (!matcher.find()) {
            throw new IOException("wrk said something else:\n" + out);
        }
        return matcher;
    }
}
