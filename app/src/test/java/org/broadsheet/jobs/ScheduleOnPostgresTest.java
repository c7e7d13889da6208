package org.broadsheet.jobs;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class ScheduleOnPostgresTest extends ScheduleTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
