package org.broadsheet.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Plays an agency for the demo: takes the messages and pictures of the {@code demo/} folder and delivers them into the
 * wire's inbox as a careful sender does, the pictures first and every file complete, by a rename. Messages lie in {@code
 * demo/archive/SOURCE/} and {@code demo/live/SOURCE/}, pictures in {@code demo/pictures/}; {@link DemoTokens} says what
 * is filled in on the way. One thread at a time.
 */
public final class DemoWire {
    private static final Pattern WRITTEN = Pattern.compile("versionCreated\\W+\\$\\{now([+-]P[0-9DTHMS]+)?}");
    private static final Pattern PICTURE = Pattern.compile("\"([a-z0-9-]+\\.jpg)\\\\?\"");

    private static final Duration AGE_MIN = Duration.ofSeconds(1);

    private final Path demoFolder;
    private final Path inboxRoot;
    private final Clock clock;
    private final Consumer<String> log;

    private List<Path> live = List.of();
    private int next;
    private long round;

    /**
     * @param demoFolder the project's {@code demo} folder
     * @param inboxRoot {@code DATA/wire/inbox}; its parent must be on the same file system
     * @param log takes one line for each delivery
     */
    public DemoWire(Path demoFolder, Path inboxRoot, Clock clock, Consumer<String> log) {
        this.demoFolder = demoFolder;
        this.inboxRoot = inboxRoot;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Delivers every message of the archive, oldest first, so that a first version comes before its second.
     *
     * @return how many messages
     */
    public int deliverArchive() {
        Instant now = clock.instant();
        List<Path> messages = archive(now);
        var tokens = new DemoTokens(now, now.getEpochSecond());
        messages.forEach(message -> deliver(message, tokens));
        log.accept("demo wire: delivered the archive, " + messages.size() + " messages");
        return messages.size();
    }

    /** The archive's messages, oldest first. */
    List<Path> archive(Instant now) {
        return messages(demoFolder.resolve("archive")).stream()
                .sorted(Comparator.comparing((Path message) -> written(message, now)).thenComparing(Path::getFileName))
                .toList();
    }

    /** Starts to deliver a live message every {@code interval}, over and over, until the answer is closed. */
    public Playing play(Duration interval) {
        var stop = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().name("demo-wire").start(() -> {
            try {
                while (!stop.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                    deliverNextOrSayWhyNot();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        return new Playing(stop, thread);
    }

    /** A live wire at work. Closing it waits until the delivery under way is complete. */
    public record Playing(CountDownLatch stop, Thread thread) implements AutoCloseable {
        private static final Duration END_TIME_MAX = Duration.ofSeconds(5);

        @Override
        public void close() {
            stop.countDown();
            try {
                thread.join(END_TIME_MAX);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A full disk or a vanished inbox is no reason to end: the next item tries again. */
    private void deliverNextOrSayWhyNot() {
        try {
            deliverNext();
        } catch (UncheckedIOException failed) {
            log.accept("demo wire: could not deliver: " + failed.getCause());
        }
    }

    /** Delivers the next live message; after the last one a new round begins. */
    void deliverNext() {
        if (next >= live.size()) {
            live = messages(demoFolder.resolve("live")).stream()
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
            next = 0;
            round = Math.max(round + 1, clock.instant().getEpochSecond());
        }
        if (live.isEmpty()) {
            return;
        }
        Path message = live.get(next++);
        deliver(message, new DemoTokens(clock.instant(), round));
        log.accept("demo wire: delivered " + message.getFileName() + " to " + source(message));
    }

    /**
     * Each message has its pictures under names of its own, since the wire takes them away with the message; and it is as
     * old as its text, since the wire takes the oldest file first and tells a rename by a file that is older than that.
     */
    private void deliver(Path message, DemoTokens tokens) {
        try {
            Path inbox = Files.createDirectories(inboxRoot.resolve(source(message)));
            Path outbox = Files.createDirectories(inboxRoot.resolveSibling("outbox"));
            String text = tokens.fill(Files.readString(message));
            for (String picture : pictures(text)) {
                String own = message.getFileName() + "-" + picture;
                Path copy = outbox.resolve(own);
                Files.copy(
                        demoFolder.resolve("pictures").resolve(picture), copy, StandardCopyOption.REPLACE_EXISTING);
                rename(copy, inbox.resolve(own));
                text = text.replace("\"" + picture, "\"" + own);
            }
            Path copy = Files.writeString(outbox.resolve(message.getFileName()), text);
            Files.setLastModifiedTime(copy, FileTime.from(written(message, tokens.now()).minus(AGE_MIN)));
            rename(copy, inbox.resolve(message.getFileName()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The files that a message names as its pictures. */
    static List<String> pictures(String message) {
        return PICTURE.matcher(message).results().map(name -> name.group(1)).distinct().toList();
    }

    private static String source(Path message) {
        return message.getName(message.getNameCount() - 2).toString();
    }

    private static Instant written(Path message, Instant now) {
        var found = WRITTEN.matcher(read(message));
        return found.find() && found.group(1) != null ? now.plus(Duration.parse(found.group(1))) : now;
    }

    private static String read(Path message) {
        try {
            return Files.readString(message);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every message below a folder, in folders named for their source. */
    static List<Path> messages(Path folder) {
        try (var files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".json") || file.toString().endsWith(".xml"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
