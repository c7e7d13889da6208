package org.broadsheet.site.press;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.broadsheet.log.Subject;

/**
 * A page being printed, who waits for it, and what was dropped since it began. Who asked before the first drop may have the
 * page in any case: it is as new as the moment they asked. Who asked after a drop may have it only if the drop did not
 * touch it. Fields are guarded by the press's lock; the futures are completed outside of it.
 */
final class Printing {
    /** Beyond this many noted subjects the print counts as touched, whatever they were. */
    private static final int NOTED_MAX = 4096;

    final Printer printer;
    final Address address;
    final CompletableFuture<Optional<FinishedPage>> askedBefore;
    final CompletableFuture<Optional<FinishedPage>> askedAfter = new CompletableFuture<>();
    private final Set<Subject> droppedSince = new HashSet<>();
    private boolean allDropped;
    private boolean isAskedAfter;

    Printing(Printer printer, Address address) {
        this(printer, address, new CompletableFuture<>());
    }

    private Printing(Printer printer, Address address, CompletableFuture<Optional<FinishedPage>> askedBefore) {
        this.printer = printer;
        this.address = address;
        this.askedBefore = askedBefore;
    }

    /** Waits with the others. */
    CompletableFuture<Optional<FinishedPage>> join() {
        if (droppedSince.isEmpty() && !allDropped) {
            return askedBefore;
        }
        isAskedAfter = true;
        return askedAfter;
    }

    void note(Set<Subject> dropped) {
        droppedSince.addAll(dropped);
        allDropped |= droppedSince.size() > NOTED_MAX;
    }

    void noteAll() {
        allDropped = true;
    }

    /**
     * Whether nothing that went into the page has been dropped since it began. "Nothing there" carries no subjects, so any
     * drop may have changed that.
     */
    boolean isCurrent(Optional<FinishedPage> page) {
        if (allDropped) {
            return false;
        }
        if (page.isEmpty() || page.get().status == 404) {
            return droppedSince.isEmpty();
        }
        return Collections.disjoint(droppedSince, page.get().subjects);
    }

    /** The print for those who asked after a drop, if there are any. */
    Optional<Printing> next() {
        return isAskedAfter ? Optional.of(new Printing(printer, address, askedAfter)) : Optional.empty();
    }
}
