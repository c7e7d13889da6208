package org.broadsheet.wire;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class SourceBookOnPostgresTest extends SourceBookTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
