package org.broadsheet;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Followers;
import org.broadsheet.log.Log;
import org.broadsheet.wire.Fate;
import org.broadsheet.wire.Wire;

/**
 * What the newsroom tells its operator beside the press: {@code wire.items} (items by their {@code fate}), {@code
 * wire.rejected} (messages that could not be read), {@code log.position} (the newest entry) and {@code follower.lag} (entries
 * that a {@code follower} is behind; NaN while the database does not answer).
 */
@Singleton
final class Meters {

    void register(@Observes StartupEvent event, MeterRegistry registry, Wire wire, Log log, Followers followers) {
        for (Fate.Kind fate : Fate.Kind.values()) {
            FunctionCounter.builder("wire.items", wire, counted -> counted.count(fate))
                    .tag("fate", fate.word())
                    .register(registry);
        }
        FunctionCounter.builder("wire.rejected", wire, Wire::rejectedCount).register(registry);
        Gauge.builder("log.position", log, Meters::head).register(registry);
        for (String follower : followers.lag().keySet()) {
            Gauge.builder("follower.lag", followers, all -> lag(all, follower))
                    .tag("follower", follower)
                    .register(registry);
        }
    }

    private static double head(Log log) {
        try {
            return log.head();
        } catch (Fault unavailable) {
            return Double.NaN;
        }
    }

    private static double lag(Followers followers, String follower) {
        try {
            return followers.lag().getOrDefault(follower, 0L);
        } catch (Fault unavailable) {
            return Double.NaN;
        }
    }
}
