package org.broadsheet.site.press;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The press: keeps finished pages in memory, prints a missing one once however many ask, and drops what the news made old.
 *
 * <p>The promise: a request that begins after {@link #drop} has returned never sees a page that was made before. A hit takes
 * no lock. Everything else is short work under one lock; printing itself happens outside of it, and what was dropped
 * while a page was being printed is noted beside the print and looked at when it is done. All methods are safe for any thread.
 */
public final class Press {
    /** Different pages being printed at once; one more is refused, so that a flood ends in clear answers. */
    static final int PRINTS_MAX = 512;

    /** A page heavier than this part of the press is served, but not kept. */
    private static final int PAGE_SHARE = 8;

    /** The part of the memory that is set aside for "not found" pages. */
    private static final int LOST_SHARE = 64;

    private final List<Printer> printers;
    private final Finishing finishing;
    private final Executor printRoom;
    private final InstantSource clock;
    private final Shelf shelf;
    /** Pages of status 404 by their content, for the compressed bytes only: each is printed anew for each request. */
    private final Shelf lost;

    private final long pageBytesMax;
    private final PressMetrics metrics;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Address, Printing> underWay = new HashMap<>();

    /** A press as configured; each print has a virtual thread of its own. */
    public static Press of(PressConfig config, List<Printer> printers, InstantSource clock, MeterRegistry registry) {
        return new Press(
                config.memory(),
                new Finishing(config.cdnAge()),
                printers,
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("print-", 0).factory()),
                clock,
                registry);
    }

    /**
     * @param printRoom runs the prints
     */
    Press(
            ByteCount memory,
            Finishing finishing,
            List<Printer> printers,
            Executor printRoom,
            InstantSource clock,
            MeterRegistry registry) {
        this.finishing = finishing;
        this.printers = List.copyOf(printers);
        this.printRoom = printRoom;
        this.clock = clock;
        long forLost = memory.bytes() / LOST_SHARE;
        this.lost = new Shelf(forLost);
        this.shelf = new Shelf(memory.bytes() - forLost);
        this.pageBytesMax = memory.bytes() / PAGE_SHARE;
        this.metrics = new PressMetrics(registry, shelf);
    }

    /** The first printer that claims the path. */
    Optional<Printer> printerOf(String path) {
        for (Printer printer : printers) {
            if (printer.prints(path)) {
                return Optional.of(printer);
            }
        }
        return Optional.empty();
    }

    /** The kept page, if it is there and still good; null otherwise. Neither locks nor allocates. */
    @Nullable FinishedPage kept(String target) {
        FinishedPage page = shelf.get(target);
        return page == null || isPast(page.goodUntilMillis) ? null : page;
    }

    /** The kept page for an answer to a reader, which is counted; null if it must be printed. */
    @Nullable FinishedPage hit(String target) {
        FinishedPage page = kept(target);
        if (page != null) {
            metrics.hits.increment();
        }
        return page;
    }

    /**
     * The page at this address, kept or printed now; empty where the printer has none. Fails with what the printer threw, or
     * with {@code Fault} of kind CAPACITY when {@link #PRINTS_MAX} pages are being printed already.
     */
    CompletableFuture<Optional<FinishedPage>> serve(Printer printer, Address address) {
        Printing printing;
        lock.lock();
        try {
            FinishedPage page = kept(address.target());
            if (page != null) {
                return CompletableFuture.completedFuture(Optional.of(page));
            }
            metrics.misses.increment();
            Printing other = underWay.get(address);
            if (other != null) {
                return other.join();
            }
            if (underWay.size() >= PRINTS_MAX) {
                metrics.refused.increment();
                return CompletableFuture.failedFuture(new Fault(
                        "press-busy", Fault.Kind.CAPACITY, "Too many pages are being printed; ask again in a second."));
            }
            printing = new Printing(printer, address);
            underWay.put(address, printing);
        } finally {
            lock.unlock();
        }
        start(printing);
        return printing.askedBefore;
    }

    /** The page at this address if a printer claims it: {@link #serve} for those inside the program. */
    CompletableFuture<Optional<FinishedPage>> serve(Address address) {
        return printerOf(address.path())
                .map(printer -> serve(printer, address))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    /**
     * Drops every page that carries one of the subjects. When this returns they are gone, and pages that were being printed
     * from older news will not be kept nor handed to anyone who asks from now on. {@link Subject#SITE} is on every page.
     */
    public void drop(Set<Subject> subjects) {
        if (subjects.contains(Subject.SITE)) {
            dropAll();
            return;
        }
        lock.lock();
        try {
            metrics.drops.increment(shelf.drop(subjects));
            underWay.values().forEach(printing -> printing.note(subjects));
        } finally {
            lock.unlock();
        }
    }

    /** Prints the pages at these paths if they are not kept, one after the other, and returns when they are. */
    public void prefill(Collection<String> paths) {
        for (String path : paths) {
            serve(Address.of(path)).handle((page, failure) -> page).join();
        }
    }

    /** Goes up whenever a page is put on the shelf or taken from it. */
    long changes() {
        return shelf.changes();
    }

    /** The pages that readers asked for last, the front page first, up to a weight. */
    List<FinishedPage> mostWanted(ByteCount weightMax) {
        lock.lock();
        try {
            return shelf.mostWanted(weightMax.bytes());
        } finally {
            lock.unlock();
        }
    }

    /** Bytes of memory that the kept pages cost now. */
    public ByteCount kept() {
        return new ByteCount(shelf.bytes() + lost.bytes());
    }

    private void dropAll() {
        lock.lock();
        try {
            metrics.drops.increment(shelf.dropAll());
            underWay.values().forEach(Printing::noteAll);
        } finally {
            lock.unlock();
        }
    }

    private void start(Printing printing) {
        try {
            printRoom.execute(() -> run(printing));
        } catch (RuntimeException | OutOfMemoryError noThread) {
            fail(printing, noThread);
        }
    }

    private void run(Printing printing) {
        Optional<FinishedPage> page;
        long began = System.nanoTime();
        try {
            page = printing.printer.print(printing.address).map(sheet -> finish(printing.address, sheet));
        } catch (Throwable failure) {
            fail(printing, failure);
            return;
        }
        metrics.prints.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        settle(printing, page);
    }

    /** A 404 is known by its content: the same bytes for every address that does not exist. */
    private FinishedPage finish(Address address, Sheet sheet) {
        if (sheet.status() != 404) {
            return finishing.finish(address.target(), sheet);
        }
        String content = Finishing.tag(sheet);
        lock.lock();
        try {
            FinishedPage known = lost.get(content);
            if (known != null) {
                return known;
            }
        } finally {
            lock.unlock();
        }
        FinishedPage page = finishing.finish(content, sheet);
        lock.lock();
        try {
            lost.put(page);
        } finally {
            lock.unlock();
        }
        return page;
    }

    /** Keeps the page and answers everyone, or, if the news moved meanwhile, answers the early ones and prints again. */
    private void settle(Printing printing, Optional<FinishedPage> page) {
        Optional<Printing> again = Optional.empty();
        boolean current;
        lock.lock();
        try {
            current = printing.isCurrent(page);
            underWay.remove(printing.address);
            if (current) {
                page.filter(this::isKept).ifPresent(shelf::put);
            } else {
                metrics.outdated.increment();
                again = printing.next();
                again.ifPresent(next -> underWay.put(next.address, next));
            }
        } finally {
            lock.unlock();
        }
        printing.askedBefore.complete(page);
        if (current) {
            printing.askedAfter.complete(page);
        }
        again.ifPresent(this::start);
    }

    private boolean isKept(FinishedPage page) {
        return page.status != 404 && page.weight() <= pageBytesMax && !isPast(page.goodUntilMillis);
    }

    private boolean isPast(long millis) {
        return millis != Long.MAX_VALUE && clock.millis() >= millis;
    }

    private void fail(Printing printing, Throwable failure) {
        lock.lock();
        try {
            underWay.remove(printing.address);
        } finally {
            lock.unlock();
        }
        printing.askedBefore.completeExceptionally(failure);
        printing.askedAfter.completeExceptionally(failure);
    }
}
