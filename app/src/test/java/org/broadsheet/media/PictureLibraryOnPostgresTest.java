package org.broadsheet.media;

import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PictureLibraryOnPostgresTest extends PictureLibraryTest {
    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}
