package org.broadsheet.story;

import static org.broadsheet.database.schema.Tables.STORY;
import static org.broadsheet.database.schema.Tables.VERSION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.database.Database;
import org.jooq.Condition;
import org.jooq.Record;

/** All stories with their texts, a stretch at a time: for what is made of the whole archive, as an index is. Safe for any thread. */
public final class ArchiveStore {
    private final Database database;

    public ArchiveStore(Database database) {
        this.database = database;
    }

    /**
     * A story of any state.
     *
     * @param live what the public sees; empty unless the story is public now
     * @param latest the newest version
     */
    public record Filed(Story story, Optional<Content> live, Content latest) {}

    /** Stories by id, those after one; the first ones for an empty one. */
    public List<Filed> after(Optional<StoryId> last, int limit) {
        return filed(last.map(id -> STORY.ID.gt(id.value())).orElseGet(org.jooq.impl.DSL::noCondition), limit);
    }

    /** Those of these that there are. */
    public List<Filed> of(List<StoryId> ids) {
        return filed(STORY.ID.in(ids.stream().map(StoryId::value).toList()), ids.size());
    }

    private List<Filed> filed(Condition which, int limit) {
        return database.read(sql -> {
            Map<Long, Record> stories = new LinkedHashMap<>();
            sql.select(STORY.fields()).from(STORY).where(which).orderBy(STORY.ID).limit(limit).forEach(found -> stories.put(found.get(STORY.ID), found));
            Map<Long, List<Version>> versions = new LinkedHashMap<>();
            sql.select(VERSION.fields())
                    .from(VERSION)
                    .join(STORY)
                    .on(STORY.ID.eq(VERSION.STORY_ID))
                    .where(
                            VERSION.STORY_ID.in(stories.keySet()),
                            VERSION.NUMBER.eq(STORY.LIVE).or(VERSION.NUMBER.eq(STORY.LATEST)))
                    .forEach(found -> versions.computeIfAbsent(found.get(VERSION.STORY_ID), id -> new ArrayList<>())
                            .add(Reading.toVersion(found)));
            return stories.values().stream()
                    .map(found -> filed(Reading.toStory(found), versions.getOrDefault(found.get(STORY.ID), List.of())))
                    .toList();
        });
    }

    private static Filed filed(Story story, List<Version> versions) {
        Content latest = content(versions, story.latest()).orElseThrow();
        return new Filed(story, story.isPublic() ? content(versions, story.live().orElseThrow()) : Optional.empty(), latest);
    }

    private static Optional<Content> content(List<Version> versions, int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst().map(Version::content);
    }
}
