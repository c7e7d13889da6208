package org.broadsheet.log;

import static org.broadsheet.database.schema.Tables.LOG;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The SQL of the log. Fields are kept as a flat JSON object of texts, subjects parted by spaces. */
final class LogStore {
    private static final JsonFactory JSON = new JsonFactory();

    long append(DSLContext sql, Entry entry, Actor by, Instant now) {
        long position = head(sql) + 1;
        sql.insertInto(LOG)
                .set(LOG.POSITION, position)
                .set(LOG.MADE_AT, now)
                .set(LOG.MADE_BY, by.name())
                .set(LOG.KIND, entry.kind())
                .set(LOG.KIND_VERSION, entry.kindVersion())
                .set(
                        LOG.SUBJECTS,
                        entry.subjects().stream().map(Subject::key).sorted().collect(Collectors.joining(" ")))
                .set(LOG.FIELDS, json(entry.fields()))
                .execute();
        return position;
    }

    static long head(DSLContext sql) {
        Long head = sql.select(max(LOG.POSITION)).from(LOG).fetchSingle().value1();
        return head == null ? 0 : head;
    }

    List<Logged> after(DSLContext sql, long position, int limit) {
        return sql.select(LOG.POSITION, LOG.MADE_AT, LOG.MADE_BY, LOG.KIND, LOG.KIND_VERSION, LOG.SUBJECTS, LOG.FIELDS)
                .from(LOG)
                .where(LOG.POSITION.gt(position))
                .orderBy(LOG.POSITION)
                .limit(limit)
                .fetch(row -> new Logged(
                        row.value1(),
                        row.value2(),
                        new Actor(row.value3()),
                        row.value4(),
                        row.value5(),
                        Arrays.stream(row.value6().split(" "))
                                .filter(key -> !key.isEmpty())
                                .map(Subject::new)
                                .collect(Collectors.toSet()),
                        fields(row.value7())));
    }

    boolean isGapless(DSLContext sql) {
        var row = sql.select(count(), max(LOG.POSITION)).from(LOG).fetchSingle();
        long newest = row.value2() == null ? 0 : row.value2();
        return newest == row.value1();
    }

    private static String json(Map<String, String> fields) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (var field : new TreeMap<>(fields).entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return text.toString();
    }

    private static Map<String, String> fields(String text) {
        var fields = new LinkedHashMap<String, String>();
        try (var json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                fields.put(name, json.getText());
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return fields;
    }
}
