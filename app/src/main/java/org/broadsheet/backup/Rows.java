package org.broadsheet.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.broadsheet.kernel.Fault;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * The rows of a table as lines of JSON, one array each: numbers, texts and nulls, which is all that the portable subset of the
 * migrations has. A few hundred rows are in memory at a time.
 */
final class Rows {
    private static final int BATCH = 500;

    /** A body may be long, but no longer than the file that it came in. */
    private static final int TEXT_CHARS_MAX = 64 * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(TEXT_CHARS_MAX)
                    .build())
            .build();

    /** Writes them in the order of their key; how many. */
    static long write(DSLContext sql, Tables.Shape table, OutputStream out, LongConsumer progress) throws IOException {
        long count = 0;
        try (var json = JSON.createGenerator(out);
                Cursor<Record> rows = sql.select(fields(table.columns()))
                        .from(DSL.table(DSL.name(table.name())))
                        .orderBy(fields(table.key()))
                        .fetchSize(BATCH)
                        .fetchLazy()) {
            json.setRootValueSeparator(new SerializedString("\n"));
            for (Record row : rows) {
                json.writeStartArray();
                for (int i = 0; i < row.size(); i++) {
                    write(json, table, row.get(i));
                }
                json.writeEndArray();
                progress.accept(++count);
            }
            if (count > 0) {
                json.writeRaw('\n');
            }
        }
        return count;
    }

    private static List<org.jooq.Field<Object>> fields(List<String> columns) {
        return columns.stream().map(column -> DSL.field(DSL.name(column))).toList();
    }

    private static void write(JsonGenerator json, Tables.Shape table, @org.jspecify.annotations.Nullable Object value)
            throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case String text -> json.writeString(text);
            default -> throw new IllegalStateException(
                    "table " + table.name() + " holds a " + value.getClass() + ", which backups don't know");
        }
    }

    /** Inserts what {@link #write} wrote; how many. */
    static long load(DSLContext sql, Manifest.Table table, InputStream in, LongConsumer progress) {
        return sql.connectionResult(connection -> {
            try (var json = JSON.createParser(in)) {
                return load(connection, table, json, progress);
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        });
    }

    private static long load(Connection connection, Manifest.Table table, JsonParser json, LongConsumer progress)
            throws IOException, SQLException {
        String insert = "insert into " + quoted(table.name()) + " ("
                + table.columns().stream().map(Rows::quoted).collect(Collectors.joining(", ")) + ") values ("
                + table.columns().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        long count = 0;
        try (var statement = connection.prepareStatement(insert)) {
            while (json.nextToken() == JsonToken.START_ARRAY) {
                bind(statement, table, json);
                statement.addBatch();
                progress.accept(++count);
                if (count % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        return count;
    }

    private static void bind(PreparedStatement statement, Manifest.Table table, JsonParser json)
            throws IOException, SQLException {
        for (int column = 1; column <= table.columns().size(); column++) {
            switch (json.nextToken()) {
                case VALUE_NUMBER_INT -> statement.setLong(column, json.getLongValue());
                case VALUE_STRING -> statement.setString(column, json.getText());
                case VALUE_NULL -> statement.setNull(column, Types.NULL);
                default -> throw damaged(table);
            }
        }
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw damaged(table);
        }
    }

    private static Fault damaged(Manifest.Table table) {
        return new Fault("backup-damaged", Fault.Kind.USER, "the rows of " + table.name() + " in the backup cannot be read");
    }

    /** As the standard has it; the names come from a backup, which may come from anywhere. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private Rows() {}
}
