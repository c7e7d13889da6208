package org.broadsheet.story;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class TopicsOnPostgresTest extends TopicsTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
