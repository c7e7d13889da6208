package org.broadsheet.log;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class LogOnPostgresTest extends LogTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
