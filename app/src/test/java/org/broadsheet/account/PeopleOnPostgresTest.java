package org.broadsheet.account;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PeopleOnPostgresTest extends PeopleTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
