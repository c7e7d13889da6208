package org.broadsheet.story;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PathsOnPostgresTest extends PathsTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
