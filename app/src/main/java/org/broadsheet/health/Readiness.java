package org.broadsheet.health;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Followers;
import org.broadsheet.wire.Inbox;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether the whole newsroom works: {@code database}, {@code followers}, {@code inbox} and {@code disk} of
 * {@code /health/ready}. {@code /health/live} says only that the process answers: nothing in it is mended by a restart.
 */
@Singleton
public final class Readiness {
    /** Less free than this, and a start is refused and a running site is not ready. */
    public static final ByteCount FREE_MIN = ByteCount.mebibytes(32);

    private static final Duration ANSWER_MAX = Duration.ofSeconds(2);

    private final Database database;
    private final Followers followers;
    private final Inbox inbox;
    private final DataFolder folder;
    private final Clock clock;
    private CompletableFuture<Boolean> asked = CompletableFuture.completedFuture(true);
    private Optional<Instant> behindSince = Optional.empty();

    public Readiness(Database database, Followers followers, Inbox inbox, DataFolder folder, Clock clock) {
        this.database = database;
        this.followers = followers;
        this.inbox = inbox;
        this.folder = folder;
        this.clock = clock;
    }

    @Produces
    @Singleton
    @Unremovable
    @Liveness
    HealthCheck process() {
        return new Check("process", Optional::empty, clock);
    }

    @Produces
    @Singleton
    @Unremovable
    @org.eclipse.microprofile.health.Readiness
    HealthCheck database() {
        return new Check("database", this::troubleOfDatabase, clock);
    }

    @Produces
    @Singleton
    @Unremovable
    @org.eclipse.microprofile.health.Readiness
    HealthCheck followers() {
        return new Check("followers", this::troubleOfFollowers, clock);
    }

    @Produces
    @Singleton
    @Unremovable
    @org.eclipse.microprofile.health.Readiness
    HealthCheck inbox() {
        return new Check("inbox", () -> inbox.isWatching() ? Optional.empty() : Optional.of("inbox-deaf"), clock);
    }

    @Produces
    @Singleton
    @Unremovable
    @org.eclipse.microprofile.health.Readiness
    HealthCheck disk() {
        return new Check("disk", this::troubleOfDisk, clock);
    }

    /** A read and a turn to write, within two seconds; one question is under way at a time. */
    Optional<String> troubleOfDatabase() {
        if (asked.isDone()) {
            asked = new CompletableFuture<>();
            var answer = asked;
            Thread.ofVirtual().name("health-database").start(() -> ask(answer));
        }
        try {
            asked.get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (TimeoutException late) {
            return Optional.of("database-busy");
        } catch (ExecutionException thrown) {
            return Optional.of(thrown.getCause() instanceof Fault fault ? fault.code() : "bug");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.of("database-interrupted");
        }
    }

    private void ask(CompletableFuture<Boolean> answer) {
        try {
            database.tryOut();
            answer.complete(true);
        } catch (RuntimeException | Error thrown) {
            answer.completeExceptionally(thrown);
        }
    }

    /** Behind is who stays behind: between a commit and the end of its call all are, for a moment. */
    Optional<String> troubleOfFollowers() {
        if (followers.memoryLag() == 0) {
            behindSince = Optional.empty();
            return Optional.empty();
        }
        Instant since = behindSince.orElseGet(clock::instant);
        behindSince = Optional.of(since);
        return Duration.between(since, clock.instant()).compareTo(ANSWER_MAX) > 0
                ? Optional.of("followers-behind")
                : Optional.empty();
    }

    private Optional<String> troubleOfDisk() {
        try {
            long free = Files.getFileStore(folder.root()).getUsableSpace();
            return free < FREE_MIN.bytes() ? Optional.of("data-disk-full") : Optional.empty();
        } catch (IOException thrown) {
            return Optional.of("data-unwritable");
        }
    }
}
