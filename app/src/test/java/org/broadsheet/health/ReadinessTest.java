package org.broadsheet.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.Cast;
import org.broadsheet.Newsroom;
import org.broadsheet.TestClock;
import org.broadsheet.config.DataFolder;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Follower;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Followers;
import org.broadsheet.log.Logged;
import org.broadsheet.media.Media;
import org.broadsheet.wire.Inbox;
import org.broadsheet.wire.RawCopy;
import org.broadsheet.wire.SectionRules;
import org.broadsheet.wire.Shelves;
import org.broadsheet.wire.Wire;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
    @TempDir
    Path data;

    private final Newsroom newsroom = new Newsroom(SQLDialect.SQLITE);
    private final TestClock clock = newsroom.clock();

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void database_that_answers_is_ready_and_one_that_is_gone_is_not() {
        var readiness = readiness(List.of());
        assertThat(readiness.troubleOfDatabase()).isEmpty();
        newsroom.database().close();
        assertThat(readiness.troubleOfDatabase()).contains("database-interrupted");
    }

    @Test
    @Tag("slow")
    void database_whose_turn_does_not_come_is_busy_and_is_asked_once() throws InterruptedException {
        var isHeld = new CountDownLatch(1);
        var isAsked = new CountDownLatch(1);
        var writer = Thread.ofVirtual().start(() -> newsroom.database().write(sql -> {
            isHeld.countDown();
            try {
                isAsked.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return true;
        }));
        isHeld.await();
        var readiness = readiness(List.of());
        assertThat(readiness.troubleOfDatabase()).contains("database-busy");
        isAsked.countDown();
        writer.join();
        assertThat(readiness.troubleOfDatabase()).isEmpty();
    }

    @Test
    void follower_that_stays_behind_is_told_of_and_one_that_is_on_its_way_is_not() {
        var follower = new Stubborn();
        var followers = followers(List.of(follower));
        followers.start();
        var readiness = new Readiness(newsroom.database(), followers, inbox(), new DataFolder(data), clock);
        assertThat(readiness.troubleOfFollowers()).isEmpty();

        newsroom.filed(Cast.FERRY);
        assertThat(readiness.troubleOfFollowers()).isEmpty();
        clock.advance(Duration.ofSeconds(3));
        assertThat(readiness.troubleOfFollowers()).contains("followers-behind");

        follower.isStubborn = false;
        followers.catchUpMemory();
        assertThat(readiness.troubleOfFollowers()).isEmpty();
        followers.close();
    }

    @Test
    void check_looks_once_a_second_however_many_ask() {
        var looks = new AtomicInteger();
        var check = new Check("disk", () -> looks.incrementAndGet() < 2 ? Optional.empty() : Optional.of("data-disk-full"), clock);
        for (int i = 0; i < 10; i++) {
            assertThat(check.call().getStatus()).isEqualTo(Status.UP);
        }
        assertThat(looks).hasValue(1);
        clock.advance(Check.KEPT);
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(check.call().getData().orElseThrow()).containsEntry("code", "data-disk-full");
        assertThat(looks).hasValue(2);
    }

    private Readiness readiness(List<Follower> followers) {
        return new Readiness(newsroom.database(), followers(followers), inbox(), new DataFolder(data), clock);
    }

    private Followers followers(List<Follower> followers) {
        return new Followers(newsroom.log(), new FollowerStore(newsroom.database(), clock), "node", followers);
    }

    private Inbox inbox() {
        var shelves = new Shelves(data.resolve("done"), data.resolve("rejected"), clock, () -> Newsroom.ZONE);
        var wire = new Wire(
                newsroom.log(),
                newsroom.database(),
                new Ids(clock, new SplittableRandom(1)),
                newsroom.stories(),
                new Media(data.resolve("media")),
                new RawCopy(data.resolve("raw")),
                new SectionRules(List.of("world")),
                () -> Language.ENGLISH);
        return new Inbox(data.resolve("inbox"), shelves, wire, name -> {
            throw new AssertionError("nothing comes");
        }, clock);
    }

    /** Does not follow until it may. */
    private static final class Stubborn implements Follower {
        volatile boolean isStubborn = true;

        @Override
        public String name() {
            return "stubborn";
        }

        @Override
        public Memory memory() {
            return Memory.NONE;
        }

        @Override
        public void follow(List<Logged> entries) {
            if (isStubborn) {
                throw new IllegalStateException("it does not follow");
            }
        }
    }
}
