package org.broadsheet.site.press;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the press tells its operator, by Micrometer: {@code press.hits} (answers from kept pages, 304 included), {@code
 * press.misses} (requests that waited for a print), {@code press.prints} (timer: printing and compressing), {@code
 * press.prints.outdated} (prints thrown away because the news moved meanwhile), {@code press.drops} (pages dropped), {@code
 * press.refused} (requests refused because too much was being printed), {@code press.bytes} and {@code press.pages} (gauges
 * of what is kept).
 */
final class PressMetrics {
    /** An adder, since every hit on every event loop counts here. */
    final LongAdder hits = new LongAdder();

    final Counter misses;
    final Timer prints;
    final Counter outdated;
    final Counter drops;
    final Counter refused;

    PressMetrics(MeterRegistry registry, Shelf shelf) {
        FunctionCounter.builder("press.hits", hits, LongAdder::sum).register(registry);
        misses = registry.counter("press.misses");
        prints = Timer.builder("press.prints").publishPercentileHistogram().register(registry);
        outdated = registry.counter("press.prints.outdated");
        drops = registry.counter("press.drops");
        refused = registry.counter("press.refused");
        Gauge.builder("press.bytes", shelf, Shelf::bytes).baseUnit("bytes").register(registry);
        Gauge.builder("press.pages", shelf, Shelf::size).register(registry);
    }
}
