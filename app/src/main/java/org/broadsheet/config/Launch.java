package org.broadsheet.config;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the command line hands to the running server: made before Quarkus starts, read once by {@code Wiring}. The one
 * static holder in the program, since the container can't be given an object at its start.
 *
 * @param isDemo whether the demo newsroom and its wire are on
 * @param begun when the command was given
 * @param untilOpen what serves readers until the front door is open; run then, to end it
 */
public record Launch(Configuration configuration, DataFolder folder, boolean isDemo, Instant begun, Runnable untilOpen) {

    private static final AtomicReference<@Nullable Launch> CURRENT = new AtomicReference<>();

    public Launch(Configuration configuration, DataFolder folder, boolean isDemo, Instant begun) {
        this(configuration, folder, isDemo, begun, () -> {});
    }

    /** The same, with somebody at the door early. */
    public Launch servedUntilOpen(Runnable end) {
        return new Launch(configuration, folder, isDemo, begun, end);
    }

    /** To be called once, before the container starts. */
    public static void hand(Launch launch) {
        CURRENT.set(launch);
    }

    /** What was handed, if anything was: a test that starts the container alone hands nothing. */
    public static Optional<Launch> handed() {
        return Optional.ofNullable(CURRENT.get());
    }
}
