package org.broadsheet.reply;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

/** The same on PostgreSQL. */
@Tag("slow")
class RepliesOnPostgresTest extends RepliesTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
