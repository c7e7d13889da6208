package org.broadsheet.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.broadsheet.database.Database;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Followers;
import org.broadsheet.log.Log;
import org.broadsheet.mail.Dispatch;
import org.broadsheet.wire.Fate;
import org.broadsheet.wire.Wire;

/**
 * What the newsroom tells its operator, by Micrometer: {@code log.head}, {@code follower.lag} by follower, {@code wire.items}
 * by fate, {@code wire.rejected}, {@code jobs.waiting}, {@code jobs.failed}, {@code mail.waiting}, {@code mail.unsure} and
 * {@code database.errors} by code. Labels are names from the program's sources, so there are as many as there were yesterday. What has to be asked of the database is asked once a second at most.
 */
@Singleton
public final class Metrics {
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final MeterRegistry registry;
    private final Log log;
    private final Followers followers;
    private final Schedule schedule;
    private final Wire wire;
    private final Dispatch mail;
    private final Clock clock;
    private Instant askedAt = Instant.MIN;
    private Optional<Numbers> last = Optional.empty();

    /** What the database says. */
    private record Numbers(long head, Map<String, Long> lag, Schedule.Backlog jobs, Dispatch.Backlog mail) {}

    Metrics(MeterRegistry registry, Log log, Followers followers, Schedule schedule, Wire wire, Dispatch mail, Clock clock) {
        this.registry = registry;
        this.log = log;
        this.followers = followers;
        this.schedule = schedule;
        this.wire = wire;
        this.mail = mail;
        this.clock = clock;
    }

    /** Counts failures of a database by their code: {@code database.errors}. */
    public static Database counting(Database database, MeterRegistry registry) {
        registry.counter("database.errors", "code", "database-unavailable");
        return database.telling(fault -> {
            if (fault.code().startsWith("database-")) {
                registry.counter("database.errors", "code", fault.code()).increment();
            }
        });
    }

    void register(@Observes StartupEvent event) {
        gauge("log.head", Numbers::head);
        gauge("jobs.waiting", numbers -> numbers.jobs().waiting());
        gauge("mail.waiting", numbers -> numbers.mail().waiting());
        gauge("mail.unsure", numbers -> numbers.mail().unsure());
        gauge("jobs.failed", numbers -> numbers.jobs().failed());
        for (String follower : followers.names()) {
            Gauge.builder("follower.lag", this, metrics -> metrics.number(n -> n.lag().getOrDefault(follower, 0L)))
                    .tag("follower", follower)
                    .register(registry);
        }
        for (Fate.Kind fate : Fate.Kind.values()) {
            FunctionCounter.builder("wire.items", wire, counted -> counted.count(fate))
                    .tag("fate", fate.word())
                    .register(registry);
        }
        FunctionCounter.builder("wire.rejected", wire, Wire::rejectedCount).register(registry);
    }

    private void gauge(String name, ToDoubleFunction<Numbers> number) {
        Gauge.builder(name, this, metrics -> metrics.number(number)).register(registry);
    }

    /** No number while the database does not answer; its failures are counted elsewhere. */
    private double number(ToDoubleFunction<Numbers> number) {
        return numbers().map(number::applyAsDouble).orElse(Double.NaN);
    }

    private synchronized Optional<Numbers> numbers() {
        Instant now = clock.instant();
        if (Duration.between(askedAt, now).abs().compareTo(KEPT) >= 0) {
            try {
                last = Optional.of(new Numbers(log.head(), followers.lag(), schedule.backlog(), mail.backlog()));
            } catch (Fault unanswered) {
                last = Optional.empty();
            }
            askedAt = now;
        }
        return last;
    }
}
