package org.broadsheet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.kernel.Fault;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class DatabaseOnPostgresTest extends DatabaseTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Test
    void a_write_that_met_another_is_run_again() {
        try (var home = TestDatabase.fresh(SQLDialect.POSTGRES)) {
            var database = home.open();
            var tries = new AtomicInteger();
            String answer = database.write(sql -> {
                if (tries.incrementAndGet() < 3) {
                    throw new DataAccessException("met another", new SQLException("deadlock detected", "40P01"));
                }
                return "done";
            });
            assertThat(answer).isEqualTo("done");
            assertThat(tries).hasValue(3);
        }
    }

    @Test
    void a_write_that_always_meets_another_gives_up_with_a_plain_word() {
        try (var home = TestDatabase.fresh(SQLDialect.POSTGRES)) {
            var database = home.open();
            var tries = new AtomicInteger();
            assertThatThrownBy(() -> database.write(sql -> {
                        tries.incrementAndGet();
                        throw new DataAccessException("met another", new SQLException("deadlock detected", "40P01"));
                    }))
                    .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("database-busy"));
            assertThat(tries).hasValueBetween(2, 10);
        }
    }

    @Test
    void a_server_that_is_gone_is_named_as_such() {
        try (var home = TestDatabase.fresh(SQLDialect.POSTGRES)) {
            var database = home.open();
            assertThatThrownBy(() -> database.read(sql -> sql.fetch("select pg_terminate_backend(pg_backend_pid())")))
                    .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("database-unavailable"));
            assertThat(database.<Integer>read(sql -> sql.fetchOne("select 1").get(0, Integer.class)))
                    .as("the next question gets a new connection")
                    .isEqualTo(1);
        }
    }
}
