package org.broadsheet.account;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class LogInsOnPostgresTest extends LogInsTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
