package org.broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.broadsheet.TestClock;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private final Throttle throttle = new Throttle(3, Duration.ofSeconds(10), clock);

    @Test
    void some_at_once_then_one_after_each_span() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("a")).isEmpty();
        }
        assertThat(throttle.take("a")).contains(Duration.ofSeconds(10));
        assertThat(throttle.take("a")).as("a refusal does not count").contains(Duration.ofSeconds(10));
        clock.advance(Duration.ofSeconds(10));
        assertThat(throttle.take("a")).isEmpty();
        assertThat(throttle.take("a")).contains(Duration.ofSeconds(10));
    }

    @Test
    void each_key_has_its_own() {
        for (int i = 0; i < 3; i++) {
            throttle.take("a");
        }
        assertThat(throttle.take("b")).isEmpty();
    }

    @Test
    void rest_fills_up_to_the_burst_and_no_further() {
        throttle.take("a");
        clock.advance(Duration.ofDays(1));
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("a")).isEmpty();
        }
        assertThat(throttle.take("a")).isPresent();
    }

    @Test
    void clock_that_goes_back_locks_nobody_out() {
        throttle.take("a");
        clock.advance(Duration.ofDays(-1));
        assertThat(throttle.take("a")).contains(Duration.ofSeconds(10));
        clock.advance(Duration.ofSeconds(10));
        assertThat(throttle.take("a")).isEmpty();
    }

    @Test
    void who_is_forgiven_begins_anew() {
        for (int i = 0; i < 4; i++) {
            throttle.take("a");
        }
        throttle.clear("a");
        assertThat(throttle.take("a")).isEmpty();
    }
}
