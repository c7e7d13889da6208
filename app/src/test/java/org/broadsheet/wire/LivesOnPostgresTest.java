package org.broadsheet.wire;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class LivesOnPostgresTest extends LivesTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    int tries() {
        return 10;
    }
}
