package org.broadsheet.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.broadsheet.reply.guard.SealedChallenges;
import org.broadsheet.story.StoryId;

/** Sends replies to a running program at a steady pace, each with a challenge that was solved before. */
final class ReplyLoad {
    private final int port;
    private final StoryId story;
    private final Path data;
    private final int perSecond;
    private final int connections;
    private final List<byte[]> requests = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();
    private final List<Future<?>> senders = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isOver;
    private long began;

    ReplyLoad(int port, StoryId story, Path data, int perSecond, int connections) {
        this.port = port;
        this.story = story;
        this.data = data;
        this.perSecond = perSecond;
        this.connections = connections;
    }

    /** Solves challenges as the program would issue them, beside it, so that solving costs nothing while it is measured. */
    void prepare(int count) {
        var challenges = new SealedChallenges(
                new Seal(data.resolve("reader.key"), new SecureRandom()), Clock.systemUTC(), new SecureRandom());
        for (int n = 0; n < count; n++) {
            var challenge = challenges.issue(story, Language.ENGLISH);
            String form = "name=Reader+" + n % 5000 + "&email=reader" + n % 5000 + "%40example.org&website=&parent=&town=&reply="
                    + URLEncoder.encode("Number " + n + ": the quay was closed on the " + n % 28 + "th, not before.", StandardCharsets.UTF_8)
                    + "&token=" + challenge.token() + "&answer=" + answer(challenge.question());
            requests.add(("POST /reply/" + story + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: " + form.length() + "\r\n\r\n" + form)
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");

    private static int answer(String question) {
        String[] parts = question.toLowerCase(Locale.ROOT).split(" ");
        int first = number(parts[0]);
        int second = number(parts[2]);
        return parts[1].equals("+") ? first + second : first - second;
    }

    private static int number(String text) {
        return text.matches("\\d+") ? Integer.parseInt(text) : WORDS.indexOf(text);
    }

    void begin() {
        began = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            senders.add(threads.submit(this::send));
        }
    }

    /** Replies a second that were acknowledged. */
    double end() throws Exception {
        double seconds = (System.nanoTime() - began) / 1e9;
        double rate = kept.get() / seconds;
        isOver = true;
        for (Future<?> sender : senders) {
            sender.get();
        }
        threads.close();
        return rate;
    }

    private Void send() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 8192);
            while (!isOver) {
                int n = next.getAndIncrement();
                if (n >= requests.size()) {
                    return null;
                }
                long due = began + n * 1_000_000_000L / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                socket.getOutputStream().write(requests.get(n));
                String status = answer(in);
                if (!status.startsWith("HTTP/1.1 303")) {
                    throw new IOException("a reply was answered " + status);
                }
                kept.incrementAndGet();
            }
        }
        return null;
    }

    /** Reads one response; its status line. */
    private static String answer(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
