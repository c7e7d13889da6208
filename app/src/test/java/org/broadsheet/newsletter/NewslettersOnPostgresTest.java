package org.broadsheet.newsletter;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class NewslettersOnPostgresTest extends NewslettersTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
