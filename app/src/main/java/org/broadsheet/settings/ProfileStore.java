package org.broadsheet.settings;

import static org.broadsheet.database.schema.Tables.AUTHOR;
import static org.broadsheet.database.schema.Tables.AUTHOR_PROFILE;
import static org.broadsheet.database.schema.Tables.STORY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.broadsheet.kernel.Body;
import org.broadsheet.settings.Profiles.Author;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The SQL of authors' pages. Links are lines of address, blank, title. */
final class ProfileStore {

    List<Author> authors(DSLContext sql, String query, int limit) {
        Field<Integer> stories = field(select(count())
                        .from(STORY)
                        .where(STORY.AUTHOR.eq(AUTHOR.SLUG), STORY.STATE.eq(inline("published"))))
                .as("stories");
        var found = new TreeMap<String, Author>();
        String wanted = query.strip();
        sql.select(AUTHOR.SLUG, AUTHOR.NAME, stories)
                .from(AUTHOR)
                .where(wanted.isEmpty() ? DSL.noCondition() : AUTHOR.NAME.containsIgnoreCase(wanted))
                .orderBy(stories.desc(), AUTHOR.SLUG)
                .limit(limit)
                .forEach(row -> found.put(row.value1(), new Author(row.value1(), row.value2(), row.value3(), false)));
        sql.select(AUTHOR_PROFILE.SLUG, AUTHOR_PROFILE.NAME)
                .from(AUTHOR_PROFILE)
                .where(wanted.isEmpty() ? DSL.noCondition() : AUTHOR_PROFILE.NAME.containsIgnoreCase(wanted))
                .orderBy(AUTHOR_PROFILE.SLUG)
                .limit(limit)
                .forEach(row -> {
                    Author author = found.get(row.value1());
                    found.put(
                            row.value1(),
                            new Author(row.value1(), row.value2(), author == null ? 0 : author.stories(), true));
                });
        return found.values().stream()
                .sorted(Comparator.comparingInt(Author::stories).reversed().thenComparing(Author::slug))
                .toList();
    }

    int size(DSLContext sql) {
        return sql.fetchCount(select(AUTHOR.SLUG).from(AUTHOR).union(select(AUTHOR_PROFILE.SLUG).from(AUTHOR_PROFILE)));
    }

    Optional<String> name(DSLContext sql, String slug) {
        return sql.select(AUTHOR.NAME).from(AUTHOR).where(AUTHOR.SLUG.eq(slug)).fetchOptional(AUTHOR.NAME);
    }

    Optional<Profile> find(DSLContext sql, String slug) {
        return sql.select(AUTHOR_PROFILE.fields())
                .from(AUTHOR_PROFILE)
                .where(AUTHOR_PROFILE.SLUG.eq(slug))
                .fetchOptional(ProfileStore::profile);
    }

    private static Profile profile(Record row) {
        return new Profile(
                row.get(AUTHOR_PROFILE.SLUG),
                row.get(AUTHOR_PROFILE.NAME),
                row.get(AUTHOR_PROFILE.ROLE_LINE),
                Body.parse(row.get(AUTHOR_PROFILE.BIOGRAPHY)),
                row.get(AUTHOR_PROFILE.PICTURE),
                row.get(AUTHOR_PROFILE.LINKS)
                        .lines()
                        .map(line -> new Profile.Link(line.substring(line.indexOf(' ') + 1), line.substring(0, line.indexOf(' '))))
                        .toList(),
                Optional.ofNullable(row.get(AUTHOR_PROFILE.ACCOUNT_ID)));
    }

    boolean shows(DSLContext sql, String hash) {
        return sql.fetchExists(AUTHOR_PROFILE, AUTHOR_PROFILE.PICTURE.eq(hash));
    }

    void save(DSLContext sql, Profile profile, Instant now) {
        delete(sql, profile.slug());
        sql.insertInto(AUTHOR_PROFILE)
                .set(AUTHOR_PROFILE.SLUG, profile.slug())
                .set(AUTHOR_PROFILE.NAME, profile.name())
                .set(AUTHOR_PROFILE.ROLE_LINE, profile.roleLine())
                .set(AUTHOR_PROFILE.BIOGRAPHY, profile.biography().toHtml().markup())
                .set(AUTHOR_PROFILE.PICTURE, profile.picture())
                .set(
                        AUTHOR_PROFILE.LINKS,
                        profile.links().stream()
                                .map(link -> link.href() + " " + link.title())
                                .collect(Collectors.joining("\n")))
                .set(AUTHOR_PROFILE.ACCOUNT_ID, profile.account().orElse(null))
                .set(AUTHOR_PROFILE.MADE_AT, now)
                .execute();
    }

    int delete(DSLContext sql, String slug) {
        return sql.deleteFrom(AUTHOR_PROFILE).where(AUTHOR_PROFILE.SLUG.eq(slug)).execute();
    }
}
