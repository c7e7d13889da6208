package org.broadsheet.mail;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class MailOnPostgresTest extends MailTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
