package org.broadsheet.site.press;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.log.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The kept pages, within a bound of bytes that is never passed. Goes by the clock algorithm (second chance: F. J. Corbató,
 * A Paging Experiment with the Multics System, 1968), since a hit then only sets a mark: no lock, no queue, no garbage, and
 * a robot that walks through the archive does not push out what people read.
 *
 * <p>{@link #get} may be called by any thread at any time, everything else under the press's lock.
 */
final class Shelf {
    private final Map<String, FinishedPage> pages = new ConcurrentHashMap<>();
    private final Map<Subject, Set<FinishedPage>> bySubject = new HashMap<>();
    private final Set<FinishedPage> round = new LinkedHashSet<>();
    private final long bytesMax;
    private volatile long bytes;
    private volatile long changes;

    Shelf(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    @Nullable FinishedPage get(String target) {
        FinishedPage page = pages.get(target);
        if (page != null && !page.usedSinceLastLook) {
            page.usedSinceLastLook = true;
        }
        return page;
    }

    /** Puts the page in place of an older one, taking others out until there is room. */
    void put(FinishedPage page) {
        FinishedPage older = pages.get(page.target);
        if (older != null) {
            remove(older);
        }
        if (page.weight() > bytesMax) {
            return;
        }
        makeRoom(page.weight());
        pages.put(page.target, page);
        round.add(page);
        for (Subject subject : page.subjects) {
            bySubject.computeIfAbsent(subject, key -> new HashSet<>()).add(page);
        }
        bytes += page.weight();
        changes++;
    }

    /** Those used since the hand came by, then those that came last; {@code /} before all. */
    List<FinishedPage> mostWanted(long weightMax) {
        var wanted = new ArrayList<>(List.copyOf(round).reversed());
        wanted.sort(Comparator.comparing((FinishedPage page) -> !page.target.equals("/"))
                .thenComparing(page -> !page.usedSinceLastLook));
        long weight = 0;
        var taken = new ArrayList<FinishedPage>();
        for (FinishedPage page : wanted) {
            if (weight + page.weight() <= weightMax) {
                weight += page.weight();
                taken.add(page);
            }
        }
        return taken;
    }

    long changes() {
        return changes;
    }

    /** Takes out every page that carries one of the subjects; returns how many. */
    int drop(Collection<Subject> subjects) {
        int dropped = 0;
        for (Subject subject : subjects) {
            for (FinishedPage page : Set.copyOf(bySubject.getOrDefault(subject, Set.of()))) {
                remove(page);
                dropped++;
            }
        }
        return dropped;
    }

    int dropAll() {
        int dropped = round.size();
        Set.copyOf(round).forEach(this::remove);
        return dropped;
    }

    long bytes() {
        return bytes;
    }

    int size() {
        return pages.size();
    }

    private void makeRoom(long wanted) {
        while (bytes + wanted > bytesMax) {
            Iterator<FinishedPage> hand = round.iterator();
            FinishedPage oldest = hand.next();
            if (oldest.usedSinceLastLook) {
                oldest.usedSinceLastLook = false;
                hand.remove();
                round.add(oldest);
            } else {
                remove(oldest);
            }
        }
    }

    private void remove(FinishedPage page) {
        pages.remove(page.target, page);
        round.remove(page);
        for (Subject subject : page.subjects) {
            Set<FinishedPage> carrying = bySubject.get(subject);
            if (carrying != null && carrying.remove(page) && carrying.isEmpty()) {
                bySubject.remove(subject);
            }
        }
        bytes -= page.weight();
        changes++;
    }
}
