package org.broadsheet.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Trouble;
import org.broadsheet.log.Follower;
import org.broadsheet.log.Log;
import org.broadsheet.log.Logged;
import org.broadsheet.story.ArchiveStore;
import org.broadsheet.story.StoryId;

/**
 * This node's index, which follows the log. It is told of every entry before the write returns and only notes what changed; one
 * thread takes it in a moment later. How far it has come is kept in the index itself, since a commit on the disk and one in the
 * database cannot be made together. Nothing of Lucene is loaded before {@link #start}'s pause is over or somebody asks.
 * Safe for many threads.
 */
public final class Search implements SearchIndex, Follower, AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger("search");
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration AGAIN_MAX = Duration.ofMinutes(1);

    private final Path folder;
    private final Path synonyms;
    private final Supplier<ZoneId> zone;
    private final Log log;
    private final ArchiveStore archive;
    private final InstantSource clock;
    private final Veto veto = new Veto();
    private final Semaphore wake = new Semaphore(0);
    private final Trouble trouble = new Trouble(LOGGER, "search index", InstantSource.system());
    private final Object turn = new Object();
    private volatile State state = State.CLOSED;
    private volatile boolean isStopping;
    private volatile boolean isRebuildWanted;
    private volatile Optional<Shelf> shelf = Optional.empty();
    private Optional<Thread> thread = Optional.empty();

    /**
     * @param folder the index's alone
     * @param synonyms a file; need not be there
     * @param zone in which years are counted
     */
    public Search(Path folder, Path synonyms, Supplier<ZoneId> zone, Log log, ArchiveStore archive, InstantSource clock) {
        this.folder = folder;
        this.synonyms = synonyms;
        this.zone = zone;
        this.log = log;
        this.archive = archive;
        this.clock = clock;
    }

    /** Opens the index after a pause, or when somebody asks. */
    public void start(Duration pause) {
        begin(pause);
    }

    private void begin(Duration pause) {
        synchronized (turn) {
            if (thread.isEmpty() && !isStopping) {
                thread = Optional.of(Thread.ofPlatform().daemon().name("search-index").start(() -> run(pause)));
            }
        }
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Memory memory() {
        return Memory.NONE;
    }

    @Override
    public void follow(List<Logged> entries) {
        for (Logged entry : entries) {
            story(entry).ifPresent(story -> veto.add(story, entry.position()));
        }
        wake.release();
    }

    /** The story that an entry is of; empty for other entries. */
    static Optional<StoryId> story(Logged entry) {
        String id = entry.fields().get("story");
        return entry.kind().startsWith("story-") && id != null ? Optional.of(StoryId.parse(id)) : Optional.empty();
    }

    // ---- the thread that writes ----

    private void run(Duration pause) {
        try {
            wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            Duration again = Duration.ofSeconds(1);
            while (!isStopping) {
                try (var keeping = new Shelf(folder, synonyms, zone.get(), log, archive, veto)) {
                    state = State.REBUILDING;
                    shelf = Optional.of(keeping);
                    keeping.open(() -> isStopping);
                    again = Duration.ofSeconds(1);
                    keep(keeping);
                } catch (IOException | RuntimeException | Error failed) {
                    state = State.REBUILDING;
                    shelf = Optional.empty();
                    if (!isStopping) {
                        trouble.met(named(failed));
                        Thread.sleep(again);
                        again = again.multipliedBy(2).compareTo(AGAIN_MAX) < 0 ? again.multipliedBy(2) : AGAIN_MAX;
                    }
                }
            }
        } catch (InterruptedException stop) {
            return;
        }
    }

    private void keep(Shelf keeping) throws IOException, InterruptedException {
        while (!isStopping) {
            boolean isMore = keeping.step();
            if (!isStopping && keeping.isUpToDate()) {
                state = State.READY;
                trouble.isOver();
            }
            if (isRebuildWanted) {
                isRebuildWanted = false;
                keeping.buildBeside(() -> isStopping);
            }
            if (!isMore) {
                wake.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
                keeping.tidy();
            }
        }
    }

    // ---- those who ask ----

    private interface Ask<T> {
        Optional<T> ask(Shelf shelf, Set<String> vetoed) throws IOException;
    }

    private <T> Optional<T> ask(Ask<T> question) {
        if (state == State.CLOSED) {
            begin(Duration.ZERO);
            wake.release();
        }
        Optional<Shelf> asked = shelf;
        if (state != State.READY || asked.isEmpty()) {
            return Optional.empty();
        }
        // The veto before the index: see Veto.
        Set<String> vetoed = Veto.texts(veto.now());
        try {
            return question.ask(asked.get(), vetoed);
        } catch (IOException | RuntimeException damaged) {
            asked.get().isDamaged(damaged);
            state = State.REBUILDING;
            wake.release();
            return Optional.empty();
        }
    }

    @Override
    public Optional<Findings> find(Question question) {
        return ask((asked, vetoed) -> asked.reading(reader -> asked.answering(reader, vetoed).find(question, clock.instant())));
    }

    @Override
    public Optional<List<String>> complete(String typed, int limit) {
        return ask((asked, vetoed) -> asked.reading(reader -> asked.answering(reader, vetoed).complete(typed, limit)));
    }

    @Override
    public Optional<Near.Around> near(StoryId story, int limit) {
        return ask((asked, vetoed) -> asked.reading(reader -> asked.neighbourhood(reader, vetoed).of(story, limit)))
                .flatMap(found -> found);
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public double progress() {
        return shelf.map(Shelf::progress).orElse(0.0);
    }

    @Override
    public boolean awaits(long position, Duration most) throws InterruptedException {
        begin(Duration.ZERO);
        long until = System.nanoTime() + most.toNanos();
        while (!(state == State.READY && shelf.filter(one -> one.position() >= position).isPresent())) {
            if (isStopping || System.nanoTime() > until) {
                return false;
            }
            wake.release();
            Thread.sleep(2);
        }
        return true;
    }

    @Override
    public void rebuild() {
        isRebuildWanted = true;
        begin(Duration.ZERO);
        wake.release();
    }

    @Override
    public void close() {
        Optional<Thread> running;
        synchronized (turn) {
            isStopping = true;
            running = thread;
        }
        wake.release();
        running.ifPresent(one -> {
            try {
                one.join(STOP);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A disk that is full or may not be written is the world's failure, also where Lucene has closed its writer over it. */
    private static Throwable named(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException world) {
                String sentence = "the search index cannot be written or read: " + world.getMessage();
                return new Fault("search-disk", Fault.Kind.EXTERNAL, sentence, failed);
            }
        }
        return failed;
    }
}
