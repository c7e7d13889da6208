package org.broadsheet.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.broadsheet.kernel.Fault;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** A look that is taken once a second at most, and by one at a time; who asks meanwhile gets what was seen last. */
final class Check implements HealthCheck {
    static final Duration KEPT = Duration.ofSeconds(1);

    private final String name;
    private final Supplier<Optional<String>> trouble;
    private final InstantSource clock;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Optional<Seen> last = Optional.empty();

    private record Seen(Optional<String> trouble, Instant at) {}

    /** @param trouble empty when all is well, else its code */
    Check(String name, Supplier<Optional<String>> trouble, InstantSource clock) {
        this.name = name;
        this.trouble = trouble;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var seen = last.filter(Check.this::isFresh).orElseGet(this::look);
        var response = HealthCheckResponse.named(name).status(seen.trouble.isEmpty());
        seen.trouble.ifPresent(code -> response.withData("code", code));
        return response.build();
    }

    private boolean isFresh(Seen seen) {
        return Duration.between(seen.at, clock.instant()).abs().compareTo(KEPT) < 0;
    }

    private Seen look() {
        var known = last;
        if (known.isPresent() && !turn.tryLock()) {
            return known.get();
        }
        if (known.isEmpty()) {
            turn.lock();
        }
        try {
            var fresh = last.filter(this::isFresh);
            if (fresh.isPresent()) {
                return fresh.get();
            }
            var seen = new Seen(found(), clock.instant());
            last = Optional.of(seen);
            return seen;
        } finally {
            turn.unlock();
        }
    }

    private Optional<String> found() {
        try {
            return trouble.get();
        } catch (Fault fault) {
            return Optional.of(fault.code());
        } catch (RuntimeException thrown) {
            return Optional.of("bug");
        }
    }
}
