package org.broadsheet.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Log;
import org.broadsheet.log.Logged;
import org.broadsheet.story.ArchiveStore;
import org.broadsheet.story.StoryId;
import org.broadsheet.understanding.TermCounts;

/**
 * The index that answers and how it is kept: opened or built, brought up to the log, shown. All methods that change it are called
 * by one thread; any may read. The first class of this room that knows Lucene.
 */
final class Shelf implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger("search");
    private static final int ENTRIES = 500;
    private static final int STORIES = 200;
    private static final Duration COMMIT_AFTER = Duration.ofSeconds(20);
    private static final Duration CHECK_AFTER = Duration.ofSeconds(2);

    private final Folder folder;
    private final Log log;
    private final ArchiveStore archive;
    private final Veto veto;
    private final Documents documents;
    private final Queries queries;
    private Optional<LuceneIndex> index = Optional.empty();
    private volatile Optional<Shown> shown = Optional.empty();
    private volatile Optional<Throwable> damage = Optional.empty();
    private volatile double progress;
    private long head;
    private long committedAt = System.nanoTime();
    private long checkedAt = System.nanoTime();

    /** A state of the index that answers, and how far in the log it has come. */
    private record Shown(DirectoryReader reader, TermCounts counts, long position) {}

    /** Asks a state of the index. */
    interface Reading<T> {
        T read(DirectoryReader reader) throws IOException;
    }

    Shelf(Path root, Path synonyms, ZoneId zone, Log log, ArchiveStore archive, Veto veto) {
        var analysis = new Analysis();
        this.folder = new Folder(root);
        this.log = log;
        this.archive = archive;
        this.veto = veto;
        this.documents = new Documents(zone, analysis);
        this.queries = new Queries(zone, analysis, Synonyms.read(synonyms, documents::folded));
    }

    /** Takes the newest whole index of this form and of this log; builds one where there is none. */
    void open(BooleanSupplier isStopping) throws IOException {
        head = log.head();
        Optional<LuceneIndex> found = Optional.empty();
        for (Path path : folder.all()) {
            if (found.isEmpty()) {
                found = usable(path);
            }
        }
        index = Optional.of(found.isPresent() ? found.get() : built(isStopping));
        progress = 1;
        folder.removeAllBut(index.map(LuceneIndex::path));
    }

    private Optional<LuceneIndex> usable(Path path) {
        try {
            Optional<LuceneIndex> found = LuceneIndex.open(path, documents);
            if (found.isPresent() && !isOfThisLog(found.get())) {
                found.get().abandon();
                return Optional.empty();
            }
            return found;
        } catch (IOException | RuntimeException damaged) {
            LOGGER.log(System.Logger.Level.WARNING, "index-damaged: the search index cannot be read and is built anew: {0}", damaged.toString());
            return Optional.empty();
        }
    }

    /** A database that was put back to an earlier day has another log. */
    private boolean isOfThisLog(LuceneIndex found) {
        return found.position() == 0 || mark(found.position()).filter(found.mark()::equals).isPresent();
    }

    private Optional<String> mark(long position) {
        return log.after(position - 1, 1).stream()
                .filter(entry -> entry.position() == position)
                .findFirst()
                .map(Shelf::mark);
    }

    private static String mark(Logged entry) {
        return entry.kind() + "@" + entry.madeAt().toEpochMilli();
    }

    private LuceneIndex built(BooleanSupplier isStopping) throws IOException {
        long from = log.head();
        LuceneIndex fresh = LuceneIndex.create(folder.next(), documents);
        try {
            progress = 0;
            Optional<StoryId> last = Optional.empty();
            List<ArchiveStore.Filed> stories;
            int done = 0;
            do {
                stories = archive.after(last, STORIES);
                fresh.put(stories);
                done += stories.size();
                last = stories.isEmpty() ? last : Optional.of(stories.getLast().story().id());
                progress = 1 - 1 / (1 + done / 5_000.0);
                if (isStopping.getAsBoolean()) {
                    throw new IOException("stopped while the search index was being built");
                }
            } while (stories.size() == STORIES);
            fresh.reached(from, from == 0 ? "" : mark(from).orElse(""));
            fresh.commit();
            return fresh;
        } catch (IOException | RuntimeException failed) {
            fresh.abandon();
            throw failed;
        }
    }

    /** Builds another while this one answers, and puts it in its place. */
    void buildBeside(BooleanSupplier isStopping) throws IOException {
        LuceneIndex fresh = built(isStopping);
        progress = 1;
        LuceneIndex old = index.orElseThrow();
        index = Optional.of(fresh);
        while (fresh.position() < old.position()) {
            takeIn(fresh);
        }
        show(fresh);
        old.abandon();
        folder.removeAllBut(Optional.of(fresh.path()));
    }

    /** Takes in the next entries of the log, and shows what has become of it; whether there may be more. */
    boolean step() throws IOException {
        Optional<Throwable> met = damage;
        if (met.isPresent()) {
            throw new Fault("index-damaged", Fault.Kind.EXTERNAL, "the search index cannot be read and is built anew", met.get());
        }
        LuceneIndex current = index.orElseThrow();
        int taken = takeIn(current);
        if (taken > 0 || shown.isEmpty()) {
            show(current);
        }
        return taken == ENTRIES;
    }

    private int takeIn(LuceneIndex current) throws IOException {
        List<Logged> entries = log.after(current.position(), ENTRIES);
        Set<StoryId> changed = new LinkedHashSet<>();
        entries.forEach(entry -> Search.story(entry).ifPresent(changed::add));
        if (!changed.isEmpty()) {
            var found = archive.of(new ArrayList<>(changed));
            current.put(found);
            var gone = new HashSet<>(changed);
            found.forEach(filed -> gone.remove(filed.story().id()));
            for (StoryId story : gone) {
                current.remove(story);
            }
        }
        if (!entries.isEmpty()) {
            current.reached(entries.getLast().position(), mark(entries.getLast()));
        }
        return entries.size();
    }

    private void show(LuceneIndex current) throws IOException {
        Optional<Shown> before = shown;
        shown = Optional.of(new Shown(current.refreshed(), current.counts(), current.position()));
        veto.forget(current.position());
        if (before.isPresent()) {
            before.get().reader().decRef();
        }
    }

    /** Whether all is in it that was in the log when it was opened: the veto knows of the rest. */
    boolean isUpToDate() {
        return shown.filter(one -> one.position() >= head).isPresent();
    }

    long position() {
        return shown.map(Shown::position).orElse(0L);
    }

    double progress() {
        return progress;
    }

    /** Between questions: commits now and then, and looks whether its files are still there. */
    void tidy() throws IOException {
        long now = System.nanoTime();
        if (now - checkedAt > CHECK_AFTER.toNanos()) {
            checkedAt = now;
            if (!index.orElseThrow().isThere()) {
                throw new Fault("index-damaged", Fault.Kind.EXTERNAL, "files of the search index are missing: it is built anew");
            }
        }
        if (now - committedAt > COMMIT_AFTER.toNanos()) {
            committedAt = now;
            index.orElseThrow().commit();
        }
    }

    void isDamaged(Throwable met) {
        damage = Optional.of(met);
    }

    /** Asks the state that is shown now, which stays until it has answered; empty while none is shown. */
    <T> Optional<T> reading(Reading<T> reading) throws IOException {
        while (true) {
            Optional<Shown> now = shown;
            if (now.isEmpty()) {
                return Optional.empty();
            }
            if (now.get().reader().tryIncRef()) {
                try {
                    return Optional.ofNullable(reading.read(now.get().reader()));
                } finally {
                    now.get().reader().decRef();
                }
            }
        }
    }

    Answering answering(DirectoryReader reader, Set<String> vetoed) {
        return new Answering(reader, queries, vetoed);
    }

    Neighbourhood neighbourhood(DirectoryReader reader, Set<String> vetoed) {
        return new Neighbourhood(reader, shown.orElseThrow().counts(), vetoed);
    }

    @Override
    public void close() throws IOException {
        Optional<Shown> last = shown;
        shown = Optional.empty();
        if (last.isPresent()) {
            last.get().reader().decRef();
        }
        if (index.isPresent()) {
            if (damage.isPresent() || !index.get().isThere()) {
                index.get().abandon();
            } else {
                index.get().close();
            }
        }
    }
}
