package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** docs/privacy.md says of each column whether it holds something about a person. */
class PrivacyDocTest {
    private static final Pattern PERSON = Pattern.compile("`([a-z_]+\\.[a-z_]+)`");
    private static final Pattern ELSE = Pattern.compile("(?m)^- `([a-z_]+)`: (.*)$");

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("broadsheet.home", ".."), "docs", "privacy.md"));
    }

    private static Set<String> columns() {
        var columns = new TreeSet<String>();
        try (var newsroom = new Newsroom(SQLDialect.SQLITE)) {
            newsroom.database().read(sql -> {
                var tables = sql.fetch("select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
                        + " and name <> 'flyway_schema_history'");
                for (var table : tables) {
                    String name = table.get(0, String.class);
                    sql.fetch("select name from pragma_table_info({0})", DSL.inline(name))
                            .forEach(column -> columns.add(name + "." + column.get(0, String.class)));
                }
                return tables.size();
            });
        }
        return columns;
    }

    @Test
    void each_column_is_listed_once_and_no_other() throws IOException {
        String page = page();
        var said = new TreeSet<String>();
        var rows = page.lines().filter(line -> line.startsWith("| `")).toList();
        for (String row : rows) {
            var found = PERSON.matcher(row.split("\\|")[1]);
            while (found.find()) {
                assertThat(said.add(found.group(1))).as(found.group(1) + " is listed twice").isTrue();
            }
        }
        int persons = said.size();
        var others = ELSE.matcher(page);
        while (others.find()) {
            for (String column : others.group(2).strip().split(" ")) {
                assertThat(said.add(others.group(1) + "." + column)).as(column + " of " + others.group(1) + " is on both lists").isTrue();
            }
        }
        assertThat(persons).isGreaterThan(50);
        assertThat(said)
                .as("docs/privacy.md against the schema: add a new column to one of its lists, and say why and how long")
                .isEqualTo(columns());
    }

    @Test
    void each_line_about_a_person_says_what_for_and_how_long() throws IOException {
        assertThat(page().lines().filter(line -> line.startsWith("| `"))).allSatisfy(row -> {
            String[] cells = row.split("\\|");
            assertThat(cells).as(row).hasSize(5);
            assertThat(cells[2].strip()).as(row).isNotEmpty();
            assertThat(cells[3].strip()).as(row).isNotEmpty();
            assertThat(cells[4].strip()).as(row).isNotEmpty();
        });
    }
}
