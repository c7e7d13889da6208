package org.broadsheet.wire;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

/** See {@link QueueTest}. */
@Tag("slow")
class QueueOnPostgresTest extends QueueTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
