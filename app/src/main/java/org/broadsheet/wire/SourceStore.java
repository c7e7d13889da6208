package org.broadsheet.wire;

import static org.broadsheet.database.schema.Tables.WIRE_ITEM;
import static org.broadsheet.database.schema.Tables.WIRE_SOURCE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.broadsheet.wire.SourceBook.Chosen;
import org.broadsheet.wire.SourceBook.Known;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of what was chosen for sources. A source's own section rules are lines of {@code word=section}. */
final class SourceStore {

    Optional<Chosen> find(DSLContext sql, String name) {
        return sql.select(WIRE_SOURCE.fields())
                .from(WIRE_SOURCE)
                .where(WIRE_SOURCE.NAME.eq(name))
                .fetchOptional(SourceStore::chosen);
    }

    private static Chosen chosen(Record row) {
        String rule = row.get(WIRE_SOURCE.RULE);
        return new Chosen(
                rule == null ? null : Source.Rule.valueOf(rule.toUpperCase(Locale.ROOT)),
                row.get(WIRE_SOURCE.TITLE),
                row.get(WIRE_SOURCE.IS_OWN),
                row.get(WIRE_SOURCE.SECTION),
                row.get(WIRE_SOURCE.DAYS_ONLINE),
                row.get(WIRE_SOURCE.LICENCE),
                row.get(WIRE_SOURCE.IS_FETCHING_PICTURES),
                row.get(WIRE_SOURCE.IS_NEVER_BREAKING),
                row.get(WIRE_SOURCE.SECTION_RULES)
                        .lines()
                        .map(line -> new SectionRule(
                                line.substring(0, line.lastIndexOf('=')), line.substring(line.lastIndexOf('=') + 1)))
                        .toList());
    }

    Set<String> names(DSLContext sql) {
        return sql.select(WIRE_SOURCE.NAME).from(WIRE_SOURCE).fetchSet(WIRE_SOURCE.NAME);
    }

    List<Known> all(DSLContext sql) {
        var chosen = names(sql);
        Map<String, Known> known = new TreeMap<>();
        chosen.forEach(name -> known.put(name, new Known(name, 0, Optional.empty(), true)));
        sql.select(WIRE_ITEM.SOURCE, count(), max(WIRE_ITEM.ARRIVED_AT))
                .from(WIRE_ITEM)
                .groupBy(WIRE_ITEM.SOURCE)
                .forEach(row -> known.put(
                        row.value1(),
                        new Known(row.value1(), row.value2(), Optional.ofNullable(row.value3()), chosen.contains(row.value1()))));
        return List.copyOf(known.values());
    }

    void save(DSLContext sql, String name, Chosen chosen, Instant now) {
        var row = sql.newRecord(WIRE_SOURCE);
        row.set(WIRE_SOURCE.NAME, name);
        row.set(WIRE_SOURCE.RULE, word(chosen.rule()));
        row.set(WIRE_SOURCE.TITLE, chosen.title());
        row.set(WIRE_SOURCE.IS_OWN, chosen.isOwn());
        row.set(WIRE_SOURCE.SECTION, chosen.section());
        row.set(WIRE_SOURCE.DAYS_ONLINE, chosen.daysOnline());
        row.set(WIRE_SOURCE.LICENCE, chosen.licence());
        row.set(WIRE_SOURCE.IS_FETCHING_PICTURES, chosen.isFetchingPictures());
        row.set(WIRE_SOURCE.IS_NEVER_BREAKING, chosen.isNeverBreaking());
        row.set(
                WIRE_SOURCE.SECTION_RULES,
                chosen.rules().stream().map(rule -> rule.word() + "=" + rule.section()).collect(Collectors.joining("\n")));
        row.set(WIRE_SOURCE.MADE_AT, now);
        sql.deleteFrom(WIRE_SOURCE).where(WIRE_SOURCE.NAME.eq(name)).execute();
        sql.insertInto(WIRE_SOURCE).set(row).execute();
    }

    private static @Nullable String word(Source.@Nullable Rule rule) {
        return rule == null ? null : rule.name().toLowerCase(Locale.ROOT);
    }

    int delete(DSLContext sql, String name) {
        return sql.deleteFrom(WIRE_SOURCE).where(WIRE_SOURCE.NAME.eq(name)).execute();
    }
}
