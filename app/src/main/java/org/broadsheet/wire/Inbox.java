package org.broadsheet.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Trouble;

/**
 * Watches {@code inbox/SOURCE/} and takes in each complete file, in the order of their arrival. A file is complete when it was
 * renamed into its folder, or when its size and time have not changed for {@link Arrivals#STABLE}. A read file moves to {@code
 * done/SOURCE/DATE/}, one that cannot be read to {@code rejected/SOURCE/} with its reason beside it. A picture waits for the
 * message that names it. What fails for another reason than the file itself stays and is tried again: nothing is lost.
 *
 * <p>One thread; the program may be killed at any moment, since taking a file in twice does nothing twice.
 */
public final class Inbox implements AutoCloseable {
    private static final ByteCount FILE_MAX = ByteCount.mebibytes(32);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LOOK_AT_ALL = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(3);
    private static final Duration PICTURE_WAITS = Duration.ofMinutes(10);
    private static final System.Logger LOGGER = System.getLogger("wire");

    private final Path inbox;
    private final Shelves shelves;
    private final Wire wire;
    private final Sources sources;
    private final Clock clock;
    private final Arrivals arrivals;
    private final Map<Path, Instant> retryAt = new HashMap<>();
    private final Map<Path, Instant> picturesSince = new HashMap<>();
    /** Taken in, but not yet moved away because that failed; as they looked, since a sender may put others in their place. */
    private final Map<Path, Look> received = new HashMap<>();

    private final Trouble trouble;
    private volatile Optional<Thread> thread = Optional.empty();
    private volatile boolean stopping;

    /** @param key which file it is for the system; may be missing */
    private record Look(Optional<Object> key, FileTime modified, long size) {
        static Look at(Path file) throws IOException {
            var facts = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(Optional.ofNullable(facts.fileKey()), facts.lastModifiedTime(), facts.size());
        }
    }

    /** What failed was not the file: the others would fail alike, so this round ends, and the next begins behind it. */
    private boolean isStuck;

    public Inbox(Path inbox, Shelves shelves, Wire wire, Sources sources, Clock clock) {
        this.inbox = inbox;
        this.shelves = shelves;
        this.wire = wire;
        this.sources = sources;
        this.clock = clock;
        this.arrivals = new Arrivals(clock);
        this.trouble = new Trouble(LOGGER, "the inbox " + inbox, clock);
    }

    /** Starts watching on a thread of its own. */
    public void start() {
        thread = Optional.of(Thread.ofPlatform().daemon().name("wire-inbox").start(this::watchForever));
    }

    private void watchForever() {
        try (var watch = new FolderWatch(LOGGER, clock)) {
            Instant allLookedAt = Instant.MIN;
            while (!stopping) {
                boolean woken = watch.await(LOOK);
                boolean lookAtAll = Duration.between(allLookedAt, clock.instant()).compareTo(LOOK_AT_ALL) > 0;
                if (woken || lookAtAll || arrivals.isAnyAwaited()) {
                    look(watch);
                    allLookedAt = clock.instant();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException thrown) {
            LOGGER.log(System.Logger.Level.DEBUG, "the watch over the inbox did not end well", thrown);
        }
    }

    /** The thread goes on whatever happens: without it the newsroom is deaf. */
    private void look(FolderWatch watch) {
        try {
            Files.createDirectories(inbox);
            for (String known : sources.known()) {
                Files.createDirectories(inbox.resolve(known));
            }
            var folders = new ArrayList<>(List.of(inbox));
            folders.addAll(sourceFolders());
            watch.over(folders);
            takeInAll();
            trouble.isOver();
        } catch (IOException | UncheckedIOException thrown) {
            trouble.met(disk(thrown));
        } catch (RuntimeException | Error thrown) {
            trouble.met(thrown);
        }
    }

    private static Fault disk(Exception thrown) {
        return new Fault("wire-disk", Fault.Kind.EXTERNAL, String.valueOf(thrown.getMessage()), thrown);
    }

    private List<Path> sourceFolders() throws IOException {
        try (var entries = Files.list(inbox)) {
            return entries.filter(Files::isDirectory)
                    .filter(folder -> Source.isName(folder.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** Takes in whatever is complete now; how many files left the inbox. */
    public int takeInAll() throws IOException {
        int taken = 0;
        isStuck = false;
        for (Path folder : sourceFolders()) {
            taken += takeInAll(folder);
        }
        forgetGone();
        return taken;
    }

    /** A source whose folder cannot be read keeps no other from being heard. */
    private int takeInAll(Path folder) {
        int taken = 0;
        var source = sources.named(folder.getFileName().toString());
        try {
            for (Path file : inOrder(folder)) {
                if (!stopping && !isStuck && arrivals.isComplete(file) && isDue(file) && takeIn(source, file)) {
                    taken++;
                }
            }
        } catch (IOException | UncheckedIOException thrown) {
            trouble.met(disk(thrown));
        }
        return taken;
    }

    private void forgetGone() {
        arrivals.forgetGone();
        for (var remembered : List.of(retryAt, picturesSince, received)) {
            remembered.keySet().removeIf(file -> !Files.exists(file));
        }
    }

    /** By the time of arrival, then by name; hidden files are somebody's half-written ones. */
    private static List<Path> inOrder(Path folder) throws IOException {
        record Arrived(Path file, long modified) {}
        try (var entries = Files.list(folder)) {
            return entries.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile)
                    .map(file -> new Arrived(file, file.toFile().lastModified()))
                    .sorted(Comparator.comparingLong(Arrived::modified).thenComparing(Arrived::file))
                    .map(Arrived::file)
                    .toList();
        }
    }

    private boolean isDue(Path file) {
        return !retryAt.getOrDefault(file, Instant.MIN).isAfter(clock.instant());
    }

    private boolean takeIn(Source source, Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > FILE_MAX.bytes()) {
                throw new Fault("wire-too-large", Fault.Kind.USER, "a file may have " + FILE_MAX + " at most: send it in parts");
            }
            if (PictureFiles.isPicture(file)) {
                return waitForMessages(source, file);
            }
            var look = Look.at(file);
            if (!look.equals(received.get(file))) {
                byte[] bytes = Files.readAllBytes(file);
                var beside = new PictureFiles(file.resolveSibling(""));
                wire.receive(source, name, bytes, beside::read);
                received.put(file, look);
            }
            shelves.done(source, file);
            received.remove(file);
            retryAt.remove(file);
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (Fault fault) {
            return refuse(source, file, fault);
        } catch (IOException | RuntimeException thrown) {
            if (stopping) {
                return false;
            }
            if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
                return later(source, file, disk(thrown));
            }
            Trouble.tell(LOGGER, "file " + name + " of " + source.name() + " failed (wire-internal)", thrown);
            return refuse(source, file, new Fault("wire-internal", Fault.Kind.USER, "Broadsheet failed on it: " + thrown));
        }
    }

    /** What is wrong with the file itself moves it away; anything else is tried again. */
    private boolean refuse(Source source, Path file, Fault fault) {
        if (fault.kind() == Fault.Kind.USER) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "rejected: {0} ({1}) source={2} file={3}",
                    fault.sentence(),
                    fault.code(),
                    source.name(),
                    file.getFileName());
            try {
                shelves.rejected(source, file, fault);
                return true;
            } catch (UncheckedIOException thrown) {
                return later(source, file, new Fault("wire-disk", Fault.Kind.EXTERNAL, String.valueOf(thrown.getMessage())));
            }
        }
        return later(source, file, fault);
    }

    private boolean later(Source source, Path file, Fault fault) {
        if (!stopping) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "not taken in yet: {0} ({1}) source={2} file={3}",
                    fault.sentence(),
                    fault.code(),
                    source.name(),
                    file.getFileName());
        }
        retryAt.put(file, clock.instant().plus(RETRY));
        isStuck = true;
        return false;
    }

    /** Whether it is being watched; false before the start, after the end, and when the watching failed for good. */
    public boolean isWatching() {
        return thread.filter(Thread::isAlive).isPresent();
    }

    /** A picture stays for the messages that name it, but not for ever; then it goes where they went. */
    private boolean waitForMessages(Source source, Path picture) throws IOException {
        Instant now = clock.instant();
        Instant since = picturesSince.computeIfAbsent(picture, seen -> now);
        giveToItems(source, picture);
        if (Duration.between(since, now).compareTo(PICTURE_WAITS) < 0) {
            retryAt.put(picture, now.plus(RETRY));
            return false;
        }
        picturesSince.remove(picture);
        retryAt.remove(picture);
        if (wire.has(picture)) {
            shelves.done(source, picture);
            return true;
        }
        return refuse(
                source,
                picture,
                new Fault(
                        "wire-picture-alone",
                        Fault.Kind.USER,
                        "no message named this picture within " + PICTURE_WAITS.toMinutes() + " minutes: send it with one"));
    }

    /** A picture that came after its message, or was half there with it, goes to the story; a broken one is told of once. */
    private void giveToItems(Source source, Path picture) throws IOException {
        var look = Look.at(picture);
        if (look.equals(received.get(picture))) {
            return;
        }
        try {
            wire.pictureCame(source, picture);
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.USER) {
                throw fault;
            }
            received.put(picture, look);
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "picture left out: {0} ({1}) source={2} file={3}",
                    fault.sentence(),
                    fault.code(),
                    source.name(),
                    picture.getFileName());
        }
    }

    @Override
    public void close() {
        stopping = true;
        thread.ifPresent(watcher -> {
            try {
                watcher.join(Duration.ofSeconds(4));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
