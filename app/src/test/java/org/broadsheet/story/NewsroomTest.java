package org.broadsheet.story;

import java.time.Instant;
import java.util.Optional;
import org.broadsheet.Cast;
import org.broadsheet.Newsroom;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A newsroom for each test, on SQLite; those on PostgreSQL say so. */
abstract class NewsroomTest {
    /** When the newsroom opens. */
    static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");

    Newsroom newsroom;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        newsroom = new Newsroom(dialect());
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    static Story.Hold embargo(Instant until) {
        return new Story.Hold(Optional.of(until), false, Optional.empty());
    }

    static Story.Hold unreadable() {
        return new Story.Hold(Optional.empty(), true, Optional.empty());
    }

    /** A story of the wire under terms. */
    static Filing wired(Story.Hold hold, Optional<Instant> expiresAt) {
        return new Filing(Cast.FERRY, "tidewire", Optional.of("urn:tidewire:1"), hold, expiresAt);
    }
}
