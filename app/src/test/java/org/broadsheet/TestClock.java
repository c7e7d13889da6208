package org.broadsheet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is set. Safe for any thread. */
public final class TestClock extends Clock {
    private volatile Instant now;

    private TestClock(Instant now) {
        this.now = now;
    }

    /** @param now ISO 8601, e.g. {@code 2026-11-24T09:00:00Z} */
    public static TestClock at(String now) {
        return new TestClock(Instant.parse(now));
    }

    /** Sets it, forward or back. */
    public void set(Instant moment) {
        now = moment;
    }

    public void advance(Duration span) {
        now = now.plus(span);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the newsroom's zone is passed by itself");
    }
}
