package org.broadsheet.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.log.Follower.Memory.NODE;
import static org.broadsheet.log.Follower.Memory.NONE;
import static org.broadsheet.log.Follower.Memory.SHARED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.broadsheet.Cast;
import org.broadsheet.TestClock;
import org.broadsheet.database.Database;
import org.broadsheet.database.TestDatabase;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FollowersTest {
    private static final Duration RETRY = Duration.ofMillis(20);

    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private final List<Followers> started = new ArrayList<>();
    private TestDatabase home;
    private Database database;
    private Log log;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        home = TestDatabase.fresh(dialect());
        database = home.open();
        log = new Log(database, clock);
    }

    @AfterEach
    void close() {
        started.forEach(Followers::close);
        home.close();
    }

    private Followers follow(String node, Follower... followers) {
        return follow(log, database, node, followers);
    }

    private Followers follow(Log log, Database database, String node, Follower... followers) {
        var following = new Followers(log, new FollowerStore(database, clock), node, List.of(followers), RETRY);
        following.start();
        started.add(following);
        return following;
    }

    private void note(int times) {
        log.write(t -> LongStream.range(0, times)
                .map(i -> t.append(new Noted("n"), Cast.EDITOR))
                .max());
    }

    private static List<Long> from(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    /** Waits for what another thread will do; {@link Timeout} ends a wait in vain. */
    private static void until(BooleanSupplier fact) {
        while (!fact.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void a_follower_in_memory_has_heard_before_the_write_returns() {
        note(3);
        var press = new Listener("press", NONE);
        follow("a", press);
        for (long position = 4; position < 24; position++) {
            note(1);
            assertThat(press.heard).isEqualTo(from(4, position));
        }
    }

    @Test
    void a_follower_in_memory_hears_of_what_another_process_wrote() {
        var press = new Listener("press", NONE);
        follow("a", press);
        var other = new Log(home.open(), clock);
        other.write(t -> t.append(new Noted("from elsewhere"), Cast.EDITOR));
        until(() -> press.heard.equals(List.of(1L)));
        note(1);
        assertThat(press.heard).isEqualTo(from(1, 2));
    }

    @Test
    void one_that_throws_keeps_neither_the_writer_nor_the_others_from_going_on() {
        var deaf = Listener.deaf("deaf", NONE);
        var press = new Listener("press", NONE);
        var following = follow("a", deaf, press);
        note(2);
        assertThat(press.heard).isEqualTo(from(1, 2));
        assertThat(following.lag()).containsEntry("memory", 2L);
        deaf.heal();
        until(() -> deaf.heard.equals(from(1, 2)));
        assertThat(press.heard).as("what was heard is not told again").isEqualTo(from(1, 2));
        assertThat(following.lag()).containsEntry("memory", 0L);
    }

    @Test
    void a_durable_follower_goes_on_where_it_was_after_a_restart() {
        var before = new Listener("search", NODE);
        note(3);
        var following = follow("a", before);
        until(() -> before.heard.size() == 3 && following.lag().get("search") == 0);
        following.close();
        home.closeAll();

        database = home.open();
        log = new Log(database, clock);
        note(700);
        var after = new Listener("search", NODE);
        follow("a", after);
        until(() -> !after.heard.isEmpty() && after.heard.getLast() == 703);
        assertThat(before.heard).isEqualTo(from(1, 3));
        assertThat(after.heard).isEqualTo(from(4, 703));
    }

    @Test
    void a_follower_that_failed_gets_the_same_again_and_all_in_order() {
        var deaf = Listener.deaf("mail", SHARED);
        var search = new Listener("search", NODE);
        follow("a", deaf, search);
        note(5);
        until(() -> search.heard.equals(from(1, 5)));
        assertThat(deaf.heard).isEmpty();
        deaf.heal();
        note(1);
        until(() -> deaf.heard.size() >= 6);
        assertThat(deaf.heard).isEqualTo(from(1, 6));
    }

    @Test
    void a_follower_survives_even_an_error_of_the_machine() {
        var deep = new Listener("search", NODE, entries -> {
            throw new StackOverflowError("deep, for the test");
        });
        follow("a", deep);
        note(1);
        deep.heal();
        until(() -> deep.heard.equals(List.of(1L)));
    }

    @Test
    void what_was_followed_but_not_remembered_comes_again() {
        var first = new Listener("search", NODE);
        note(2);
        var following = follow("a", first);
        until(() -> following.lag().get("search") == 0);
        following.close();
        new FollowerStore(database, clock).remember("search", "a", 1);
        var again = new Listener("search", NODE);
        follow("a", again);
        until(() -> again.heard.equals(List.of(2L)));
    }

    @Test
    void each_node_follows_for_itself_but_a_shared_follower_runs_on_one() {
        var otherDatabase = home.open();
        var otherLog = new Log(otherDatabase, clock);
        var mailOnA = new Listener("mail", SHARED);
        var searchOnA = new Listener("search", NODE);
        var a = follow("a", mailOnA, searchOnA);
        note(1);
        until(() -> mailOnA.heard.size() == 1);

        var mailOnB = new Listener("mail", SHARED);
        var searchOnB = new Listener("search", NODE);
        follow(otherLog, otherDatabase, "b", mailOnB, searchOnB);
        note(2);
        until(() -> searchOnB.heard.size() == 3 && mailOnA.heard.size() == 3 && a.lag().get("mail") == 0);
        assertThat(searchOnB.heard).isEqualTo(from(1, 3));
        assertThat(mailOnB.heard).isEmpty();
    }

    @Test
    void another_node_takes_over_when_the_lease_is_over_and_gives_nothing_twice() {
        var mailOnA = new Listener("mail", SHARED);
        var a = follow("a", mailOnA);
        note(2);
        until(() -> a.lag().get("mail") == 0);
        a.close();

        var mailOnB = new Listener("mail", SHARED);
        var b = follow("b", mailOnB);
        note(1);
        clock.advance(FollowerStore.LEASE_SPAN.minusMillis(1));
        assertThat(new FollowerStore(database, clock).holdLease("mail", "b")).isFalse();
        clock.advance(Duration.ofMillis(1));
        until(() -> b.lag().get("mail") == 0);
        assertThat(mailOnB.heard).isEqualTo(List.of(3L));
        b.close();

        clock.advance(FollowerStore.LEASE_SPAN);
        var backOnA = new Listener("mail", SHARED);
        follow("a", backOnA);
        note(1);
        until(() -> !backOnA.heard.isEmpty());
        assertThat(backOnA.heard).isEqualTo(List.of(4L));
    }

    @Test
    void a_node_that_lost_its_lease_for_a_while_does_not_follow_again_what_the_other_followed() {
        var mailOnA = new Listener("mail", SHARED);
        var a = follow("a", mailOnA);
        note(1);
        until(() -> a.lag().get("mail") == 0);
        // Another node held the lease and followed; this one was silent for as long.
        new FollowerStore(database, clock).remember("mail", "", 5);
        note(5);
        until(() -> a.lag().get("mail") == 0);
        assertThat(mailOnA.heard).isEqualTo(List.of(1L, 6L));
    }

    @Test
    void a_lease_is_renewed_by_its_holder_and_given_to_one_of_two_that_ask() {
        var store = new FollowerStore(database, clock);
        assertThat(store.holdLease("mail", "a")).isTrue();
        assertThat(store.holdLease("mail", "b")).isFalse();
        assertThat(store.holdLease("social", "b")).isTrue();
        for (int i = 0; i < 10; i++) {
            clock.advance(FollowerStore.LEASE_SPAN.minusSeconds(1));
            assertThat(store.holdLease("mail", "a")).isTrue();
            assertThat(store.holdLease("mail", "b")).isFalse();
        }
        clock.set(clock.instant().minus(Duration.ofDays(1)));
        assertThat(store.holdLease("mail", "a")).as("a clock that was set back").isTrue();
        assertThat(store.holdLease("mail", "b")).isFalse();
    }
}
