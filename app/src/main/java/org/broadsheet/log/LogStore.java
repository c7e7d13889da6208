package org.broadsheet.log;

import static org.broadsheet.database.schema.Tables.LOG;
import static org.broadsheet.database.schema.Tables.LOG_ADDRESS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

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
import org.jooq.Record;

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
        if (!by.from().isEmpty()) {
            sql.insertInto(LOG_ADDRESS)
                    .set(LOG_ADDRESS.POSITION, position)
                    .set(LOG_ADDRESS.ADDRESS, by.from())
                    .set(LOG_ADDRESS.MADE_AT, now)
                    .execute();
        }
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
                .fetch(LogStore::logged);
    }

    private static Logged logged(Record row) {
        return new Logged(
                row.get(LOG.POSITION),
                row.get(LOG.MADE_AT),
                new Actor(row.get(LOG.MADE_BY)),
                row.get(LOG.KIND),
                row.get(LOG.KIND_VERSION),
                Arrays.stream(row.get(LOG.SUBJECTS).split(" "))
                        .filter(key -> !key.isEmpty())
                        .map(Subject::new)
                        .collect(Collectors.toSet()),
                fields(row.get(LOG.FIELDS)));
    }

    /** The newest first, each with where it came from. */
    List<Traced> traces(DSLContext sql, Log.Wanted wanted, int limit) {
        var condition = wanted.before().map(LOG.POSITION::lt).orElse(noCondition());
        condition = wanted.by().isEmpty() ? condition : condition.and(LOG.MADE_BY.eq(wanted.by()));
        condition = wanted.kind().isEmpty() ? condition : condition.and(LOG.KIND.eq(wanted.kind()));
        return sql.select(
                        LOG.POSITION,
                        LOG.MADE_AT,
                        LOG.MADE_BY,
                        LOG.KIND,
                        LOG.KIND_VERSION,
                        LOG.SUBJECTS,
                        LOG.FIELDS,
                        LOG_ADDRESS.ADDRESS)
                .from(LOG)
                .leftJoin(LOG_ADDRESS)
                .on(LOG_ADDRESS.POSITION.eq(LOG.POSITION))
                .where(condition)
                .orderBy(LOG.POSITION.desc())
                .limit(limit)
                .fetch(row -> {
                    String address = row.get(LOG_ADDRESS.ADDRESS);
                    return new Traced(logged(row), address == null ? "" : address);
                });
    }

    /** The kinds that there are. */
    List<String> kinds(DSLContext sql) {
        return sql.selectDistinct(LOG.KIND).from(LOG).orderBy(LOG.KIND).fetch(LOG.KIND);
    }

    void forgetAddresses(DSLContext sql, Instant before) {
        sql.deleteFrom(LOG_ADDRESS).where(LOG_ADDRESS.MADE_AT.lt(before)).execute();
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
