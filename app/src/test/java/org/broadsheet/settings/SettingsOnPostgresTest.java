package org.broadsheet.settings;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class SettingsOnPostgresTest extends SettingsTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
