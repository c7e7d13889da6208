package org.broadsheet.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * The tables of a database as it is, not as the program expects it: so a table that is added tomorrow is saved, and so is
 * what an older program wrote.
 */
final class Tables {

    /** @param key the columns of its primary key, which give its rows an order */
    record Shape(String name, List<String> columns, List<String> key) {
        Shape {
            columns = List.copyOf(columns);
            key = List.copyOf(key);
        }
    }

    /** All of them; one that refers to another comes after it. */
    static List<Shape> of(DSLContext sql) {
        return sql.connectionResult(connection -> {
            var names = names(connection);
            var parents = new TreeMap<String, Set<String>>();
            for (String name : names) {
                parents.put(name, parents(connection, name));
            }
            var shapes = new ArrayList<Shape>();
            for (String name : inOrder(parents)) {
                shapes.add(new Shape(name, columns(connection, name), key(connection, name)));
            }
            return List.copyOf(shapes);
        });
    }

    /** Whether there is a row in any of them. */
    static boolean isEmpty(DSLContext sql) {
        return of(sql).stream().noneMatch(table -> sql.fetchExists(org.jooq.impl.DSL.table(org.jooq.impl.DSL.name(table.name()))));
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = data(connection).getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                boolean isOurs = !name.startsWith("sqlite_") && !name.equals("flyway_schema_history");
                if (isOurs) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Set<String> parents(Connection connection, String table) throws SQLException {
        var parents = new LinkedHashSet<String>();
        try (var rows = data(connection).getImportedKeys(null, connection.getSchema(), table)) {
            while (rows.next()) {
                parents.add(rows.getString("PKTABLE_NAME"));
            }
        }
        parents.remove(table);
        return parents;
    }

    private static List<String> inOrder(Map<String, Set<String>> parents) {
        var ordered = new LinkedHashSet<String>();
        while (ordered.size() < parents.size()) {
            int before = ordered.size();
            parents.forEach((name, needed) -> {
                if (ordered.containsAll(needed)) {
                    ordered.add(name);
                }
            });
            if (ordered.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle: " + parents);
            }
        }
        return List.copyOf(ordered);
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (var rows = data(connection).getColumns(null, connection.getSchema(), table, "%")) {
            return numbered(rows, table, "ORDINAL_POSITION");
        }
    }

    private static List<String> key(Connection connection, String table) throws SQLException {
        try (var rows = data(connection).getPrimaryKeys(null, connection.getSchema(), table)) {
            return numbered(rows, table, "KEY_SEQ");
        }
    }

    /** The names in the order of their numbers; an underscore in a table's name stands for any letter, so names are compared. */
    private static List<String> numbered(ResultSet rows, String table, String number) throws SQLException {
        var names = new TreeMap<Integer, String>();
        while (rows.next()) {
            if (rows.getString("TABLE_NAME").equals(table)) {
                names.put(rows.getInt(number), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(names.values());
    }

    private static DatabaseMetaData data(Connection connection) throws SQLException {
        return connection.getMetaData();
    }

    private Tables() {}
}
