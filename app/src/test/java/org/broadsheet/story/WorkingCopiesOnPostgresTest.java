package org.broadsheet.story;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class WorkingCopiesOnPostgresTest extends WorkingCopiesTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
