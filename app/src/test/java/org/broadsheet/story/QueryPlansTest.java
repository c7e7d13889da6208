package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.database.schema.Tables.PATH;
import static org.broadsheet.database.schema.Tables.STORY;
import static org.broadsheet.database.schema.Tables.STORY_TOPIC;
import static org.broadsheet.database.schema.Tables.VERSION;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.broadsheet.Cast;
import org.broadsheet.Newsroom;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.Test;
import org.sqlite.ProgressHandler;

/** Lists cost the same whatever the size of the archive: SQLite goes by an index, and its work does not grow. */
class QueryPlansTest {
    private static final int FEW = 100;
    private static final int MANY = 8_000;
    private static final int INSTRUCTIONS_A_STEP = 10;

    /** Every question whose answer the archive could slow down. */
    private static Map<String, Consumer<Reading>> questions() {
        var questions = new LinkedHashMap<String, Consumer<Reading>>();
        var middle = Optional.of(new Card.Cursor(NewsroomTest.TEN.plusSeconds(FEW / 2), new StoryId(FEW / 2)));
        for (Listing listing : ListsTest.listings()) {
            questions.put("first page of " + listing, reading -> reading.list(listing, Optional.empty(), 10));
            questions.put("later page of " + listing, reading -> reading.list(listing, middle, 10));
        }
        questions.put("published", reading -> reading.published(Optional.empty(), 10));
        questions.put("published, later", reading -> reading.published(middle, 10));
        questions.put("by state", reading -> reading.storiesIn(State.PUBLISHED, Optional.of(new StoryId(FEW / 2)), 10));
        questions.put("by id", reading -> reading.story(new StoryId(7)));
        questions.put("by guid", reading -> reading.storiesByGuid("guid-7"));
        questions.put("history", reading -> reading.publicVersions(new StoryId(7)));
        questions.put("steps", reading -> reading.publicSteps(new StoryId(7)));
        questions.put("by path", reading -> reading.storyAt(new Path(java.time.LocalDate.of(2026, 11, 24), "story-7")));
        return questions;
    }

    @Test
    void every_list_goes_by_an_index_and_sorts_nothing() {
        try (var newsroom = new Newsroom(SQLDialect.SQLITE)) {
            fill(newsroom, 1, FEW);
            questions().forEach((name, question) -> {
                List<String> plan = newsroom.database().read(sql -> plan(sql, question));
                assertThat(plan)
                        .as(name)
                        .isNotEmpty()
                        .noneMatch(step -> step.startsWith("SCAN") && !step.contains("INDEX"))
                        .noneMatch(step -> step.contains("TEMP B-TREE"));
            });
        }
    }

    @Test
    void its_work_does_not_grow_with_the_archive() {
        try (var newsroom = new Newsroom(SQLDialect.SQLITE)) {
            fill(newsroom, 1, FEW);
            var few = costs(newsroom);
            fill(newsroom, FEW + 1, MANY);
            var many = costs(newsroom);
            few.forEach((name, steps) ->
                    assertThat(many.get(name)).as(name).isLessThanOrEqualTo(steps * 3 / 2 + 20));
            newsroom.database().write(sql -> sql.execute("analyze"));
            newsroom.restart();
            var afterAnalyze = costs(newsroom);
            few.forEach((name, steps) ->
                    assertThat(afterAnalyze.get(name)).as(name + ", analysed").isLessThanOrEqualTo(steps * 3 / 2 + 20));
        }
    }

    private static Map<String, Integer> costs(Newsroom newsroom) {
        var costs = new LinkedHashMap<String, Integer>();
        questions().forEach((name, question) -> costs.put(name, newsroom.database().read(sql -> cost(sql, question))));
        return costs;
    }

    /** How often SQLite's machine came by, counted every few of its instructions. */
    private static int cost(DSLContext sql, Consumer<Reading> question) {
        var steps = new AtomicInteger();
        return sql.connectionResult(connection -> {
            ProgressHandler.setHandler(connection, INSTRUCTIONS_A_STEP, new ProgressHandler() {
                @Override
                protected int progress() {
                    steps.incrementAndGet();
                    return 0;
                }
            });
            question.accept(new Reading(sql));
            ProgressHandler.clearHandler(connection);
            return steps.get();
        });
    }

    /** What SQLite says of each statement that a question asks. */
    private static List<String> plan(DSLContext sql, Consumer<Reading> question) {
        return sql.connectionResult(connection -> {
            var steps = new ArrayList<String>();
            var listening = new DefaultConfiguration()
                    .set(connection)
                    .set(SQLDialect.SQLITE)
                    .set(sql.settings());
            listening.set(new ExecuteListener() {
                @Override
                public void executeStart(ExecuteContext context) {
                    steps.addAll(explain(connection, context.query().getSQL(), context.query().getBindValues()));
                }
            });
            question.accept(new Reading(DSL.using(listening)));
            return steps;
        });
    }

    private static List<String> explain(Connection connection, String statement, List<Object> values) {
        try (var prepared = connection.prepareStatement("explain query plan " + statement)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                prepared.setObject(i + 1, value instanceof java.time.Instant instant ? instant.toEpochMilli() : value);
            }
            var steps = new ArrayList<String>();
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    steps.add(rows.getString("detail"));
                }
            }
            return steps;
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /** More published stories, one a second, copied from one that is in every list of {@link ListsTest#listings}. */
    private static void fill(Newsroom newsroom, int first, int last) {
        var original = newsroom.published(Cast.FLOOD);
        newsroom.database().write(sql -> {
            String moment = NewsroomTest.TEN.toEpochMilli() + " + 1000 * i";
            copy(sql, STORY, original, first, last, Map.of(
                    "id", "i", "guid", "'guid-' || i", "path_words", "'story-' || i", "published_at", moment));
            copy(sql, VERSION, original, first, last, Map.of("story_id", "i"));
            copy(sql, PATH, original, first, last, Map.of("story_id", "i", "words", "'story-' || i"));
            return copy(sql, STORY_TOPIC, original, first, last, Map.of("story_id", "i", "published_at", moment));
        });
    }

    private static int copy(
            DSLContext sql, Table<?> table, StoryId original, int first, int last, Map<String, String> changed) {
        var columns = table.fieldStream().map(field -> field.getName()).toList();
        return sql.execute("with recursive n (i) as (select " + first + " union all select i + 1 from n where i < " + last
                + ") insert into " + table.getName() + " (" + String.join(", ", columns) + ") select "
                + columns.stream().map(column -> changed.getOrDefault(column, column)).collect(Collectors.joining(", "))
                + " from " + table.getName() + " join n where " + (table == STORY ? "id" : "story_id") + " = "
                + original.value());
    }
}
