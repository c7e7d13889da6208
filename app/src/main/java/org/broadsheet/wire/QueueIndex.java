package org.broadsheet.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.broadsheet.database.Database;

/**
 * The newest items of the queue in memory, by what they are filtered by. It is never out of date: before each answer it reads what
 * changed since its last, by the revision that every change of the queue has, which also tells of other nodes' changes. About
 * 300 bytes an item; filled by the first who asks. Safe for any thread.
 */
final class QueueIndex {
    /** Older ones are found without words only. */
    private static final int ITEMS_MAX = 150_000;

    private static final int READ_AT_ONCE = 5_000;
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::arrivedAt).thenComparingLong(Entry::id);

    private final Database database;
    private final QueueStore store;
    private final int itemsMax;
    private final ReentrantReadWriteLock turn = new ReentrantReadWriteLock();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, Entry> byId = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private volatile long revision;

    QueueIndex(Database database, QueueStore store) {
        this(database, store, ITEMS_MAX);
    }

    QueueIndex(Database database, QueueStore store, int itemsMax) {
        this.database = database;
        this.store = store;
        this.itemsMax = itemsMax;
    }

    /** What of an item is asked for. */
    record Entry(
            long id,
            Instant arrivedAt,
            QueueItem.State state,
            String source,
            String section,
            String language,
            int urgency,
            String words,
            long revision) {}

    /** The items that a filter accepts, the newest first, older than {@code before}. */
    List<Long> find(QueueFilter filter, Optional<QueueStore.Cursor> before, int limit) {
        catchUp();
        turn.readLock().lock();
        try {
            var found = new ArrayList<Long>();
            for (int i = end(before) - 1; i >= 0 && found.size() < limit; i--) {
                Entry entry = entries.get(i);
                if (accepts(filter, entry)) {
                    found.add(entry.id());
                }
            }
            return found;
        } finally {
            turn.readLock().unlock();
        }
    }

    private int end(Optional<QueueStore.Cursor> before) {
        return before.map(cursor -> place(cursor.arrivedAt(), cursor.id().value())).orElse(entries.size());
    }

    /** Where an entry with this order is, or would be. */
    private int place(Instant arrivedAt, long id) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = low + high >>> 1;
            Entry entry = entries.get(middle);
            int order = entry.arrivedAt().compareTo(arrivedAt);
            if (order < 0 || order == 0 && entry.id() < id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean accepts(QueueFilter filter, Entry entry) {
        return filter.accepts(
                entry.state(), entry.source(), entry.section(), entry.urgency(), entry.language(), entry.words());
    }

    private void catchUp() {
        if (database.read(store::newestRevision) == revision) {
            return;
        }
        turn.writeLock().lock();
        try {
            List<Entry> changed;
            do {
                changed = database.read(sql -> store.entriesSince(sql, revision, READ_AT_ONCE));
                take(changed);
            } while (changed.size() == READ_AT_ONCE);
        } finally {
            turn.writeLock().unlock();
        }
    }

    private void take(List<Entry> changed) {
        boolean isLoad = changed.size() > READ_AT_ONCE / 10;
        for (Entry read : changed) {
            Entry entry = new Entry(
                    read.id(), read.arrivedAt(), read.state(), one(read.source()), one(read.section()), one(read.language()),
                    read.urgency(), read.words(), read.revision());
            Entry before = byId.put(entry.id(), entry);
            if (isLoad) {
                entries.add(entry);
            } else {
                exchange(before, entry);
            }
            revision = entry.revision();
        }
        if (isLoad) {
            entries.clear();
            entries.addAll(byId.values());
            entries.sort(ORDER);
        }
        int tooMany = entries.size() - itemsMax;
        if (tooMany > 0) {
            var oldest = entries.subList(0, tooMany);
            oldest.forEach(entry -> byId.remove(entry.id()));
            oldest.clear();
        }
    }

    private void exchange(@org.jspecify.annotations.Nullable Entry before, Entry entry) {
        if (before != null) {
            entries.remove(place(before.arrivedAt(), before.id()));
        }
        entries.add(place(entry.arrivedAt(), entry.id()), entry);
    }

    /** The same few words stand in all items, and are kept once. */
    private String one(String word) {
        return known.computeIfAbsent(word, first -> first);
    }
}
