package org.broadsheet.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void the_newest_migration_is_the_one_that_the_start_looks_for() throws Exception {
        try (var files = Files.list(MIGRATIONS)) {
            List<String> versions = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .sorted()
                    .toList();
            assertThat(versions).allMatch(version -> version.matches("\\d{12}"));
            assertThat(Schema.NEWEST).isEqualTo(versions.getLast());
        }
    }

    @Test
    @Tag("slow")
    void both_databases_have_the_same_tables_and_columns() {
        assertThat(columns(SQLDialect.POSTGRES)).isEqualTo(columns(SQLDialect.SQLITE)).hasSizeGreaterThan(50);
    }

    /** Each column with its type and whether it must have a value. */
    private static Map<String, String> columns(SQLDialect dialect) {
        try (var home = TestDatabase.fresh(dialect)) {
            return home.open().read(sql -> {
                var columns = new TreeMap<String, String>();
                sql.meta().getTables().stream()
                        .filter(table -> dialect == SQLDialect.SQLITE
                                || table.getSchema() != null && table.getSchema().getName().equals("public"))
                        .filter(table -> !table.getName().startsWith("flyway") && !table.getName().startsWith("sqlite"))
                        .forEach(table -> table.fieldStream()
                                .forEach(field -> columns.put(
                                        table.getName() + "." + field.getName(),
                                        type(field.getDataType().getTypeName())
                                                + (field.getDataType().nullable() ? "" : " not null"))));
                return columns;
            });
        }
    }

    private static String type(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "int8", "bigint", "long" -> "bigint";
            case "int4", "int", "integer" -> "integer";
            case "text", "clob", "varchar", "longvarchar" -> "text";
            default -> name;
        };
    }
}
