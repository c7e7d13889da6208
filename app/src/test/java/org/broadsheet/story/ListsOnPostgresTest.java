package org.broadsheet.story;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class ListsOnPostgresTest extends ListsTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
