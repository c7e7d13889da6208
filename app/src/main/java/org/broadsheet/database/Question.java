package org.broadsheet.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Select;

/**
 * A question that is asked for every page: its statement is written once for each kind of database and kept as text, because
 * jOOQ takes longer to write one than SQLite to answer it (0.2 ms of processor time against 0.05 for a story by its path).
 * Built with the typed DSL like any other; where a value comes, there is {@code param("", type)}. Safe for any thread.
 */
public final class Question {
    private final Select<? extends Record> question;
    private final List<Field<?>> fields;
    private final Map<SQLDialect, String> texts = new ConcurrentHashMap<>();

    public Question(Select<? extends Record> question) {
        this.question = question;
        this.fields = List.copyOf(question.getSelect());
    }

    /**
     * One row at most.
     *
     * @param values in the order of the places for them in the statement; whole numbers and texts only
     */
    public <T> Optional<T> one(DSLContext sql, RecordMapper<Record, T> mapper, Object... values) {
        return asked(sql, values).fetchOptional(mapper);
    }

    /** Every row, as {@link #one}. */
    public <T> List<T> all(DSLContext sql, RecordMapper<Record, T> mapper, Object... values) {
        return asked(sql, values).fetch(mapper);
    }

    private ResultQuery<Record> asked(DSLContext sql, Object... values) {
        String text = texts.computeIfAbsent(sql.dialect(), dialect -> sql.render(question));
        return sql.resultQuery(text, values).coerce(fields);
    }
}
