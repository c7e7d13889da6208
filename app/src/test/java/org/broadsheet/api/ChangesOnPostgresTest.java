package org.broadsheet.api;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class ChangesOnPostgresTest extends ChangesTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
