package org.broadsheet.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;

/**
 * What a person at the desk decides about a story, with the text that they have before them: the {@link WorkingCopy} becomes a
 * version, and {@link Stories} does with it what its rules allow. All or nothing: what is refused is thrown, and so undoes the
 * caller's transaction ({@code log.write(t -> desk.publish(t, …))}). Safe for any thread.
 */
public final class CopyDesk {
    private final Stories stories;
    private final WorkingCopyStore copies = new WorkingCopyStore();

    public CopyDesk(Stories stories) {
        this.stories = stories;
    }

    /**
     * A new story of the desk's own, with nothing in it but a title for the lists.
     *
     * @param title stands in its first version until there is a headline
     */
    public Story begin(Transaction t, String title, WorkingText text, Actor by) {
        var named = text.headline().isEmpty()
                ? new Content(
                        text.language(),
                        title,
                        text.standfirst(),
                        text.byline(),
                        text.dateline(),
                        text.body(),
                        text.section(),
                        List.of(),
                        text.urgency(),
                        text.picture(),
                        Credit.OWN)
                : text.content(bare(text.language(), title));
        var filing = Filing.own(named);
        var story = text.headline().isEmpty() ? stories.fileUnnamed(t, filing, by) : stories.file(t, filing, by);
        copies.put(t.sql(), new WorkingCopy(story.id(), 1, 1, text, by, t.now()));
        return story;
    }

    private static Content bare(Language language, String title) {
        return new Content(
                language,
                title,
                "",
                "",
                "",
                Body.EMPTY,
                "",
                List.of(),
                0,
                Optional.empty(),
                Credit.OWN);
    }

    /** The copy becomes a version that the public does not see; with nothing begun nothing happens. */
    public Outcome.Done keep(Transaction t, StoryId id, Actor by) {
        Story story = story(t, id);
        var content = taken(t, story, by);
        return content.isEmpty()
                ? new Outcome.Done(story(t, id))
                : new Outcome.Done(story(done(stories.edit(t, id, content.get(), story.latest(), by))));
    }

    public Outcome handIn(Transaction t, StoryId id, Actor by) {
        keep(t, id, by);
        return done(stories.handIn(t, id, by));
    }

    /** Before the public, now: no earlier plan counts, an embargo does. Of a story that is there already, as an update. */
    public Outcome publish(Transaction t, StoryId id, Actor by) {
        Story story = story(t, id);
        unplan(t, story, by);
        if (!story.isPublic()) {
            keep(t, id, by);
            return done(stories.publish(t, id, by));
        }
        var content = taken(t, story, by);
        return done(content.isEmpty() ? stories.publish(t, id, by) : stories.update(t, id, content.get(), by));
    }

    private void unplan(Transaction t, Story story, Actor by) {
        var hold = story.hold();
        if (hold.scheduledFor().isPresent()) {
            var bare = new Story.Hold(hold.embargoedUntil(), hold.isUnreadable(), Optional.empty());
            done(stories.setTerms(t, story.id(), bare, story.expiresAt(), by));
        }
    }

    /** With nothing begun, the newest version is what was right. */
    public Outcome correct(Transaction t, StoryId id, String note, Actor by) {
        Story story = story(t, id);
        unplan(t, story, by);
        Content content = taken(t, story, by).orElseGet(() -> newest(t, story));
        return done(stories.correct(t, id, content, note, by));
    }

    public Outcome schedule(Transaction t, StoryId id, Instant at, Actor by) {
        keep(t, id, by);
        return done(stories.schedule(t, id, at, by));
    }

    /** Sets an embargo, and leaves a schedule and an end as they are. */
    public Outcome embargo(Transaction t, StoryId id, Instant until, Actor by) {
        Story story = story(t, id);
        var hold = new Story.Hold(Optional.of(until), false, story.hold().scheduledFor());
        return done(stories.setTerms(t, id, hold, story.expiresAt(), by));
    }

    public Outcome lift(Transaction t, StoryId id, Actor by) {
        return done(stories.lift(t, id, by));
    }

    public Outcome release(Transaction t, StoryId id, Actor by) {
        keep(t, id, by);
        return done(stories.release(t, id, by));
    }

    /** An earlier version's words again, as the newest version; what was being written is dropped. */
    public Outcome bringBack(Transaction t, StoryId id, int number, Actor by) {
        Story story = story(t, id);
        Content content = stories.reading(t)
                .version(id, number)
                .orElseThrow(() -> new Fault("story-version-unknown", Fault.Kind.USER, "story " + id + " has no version " + number))
                .content();
        copies.delete(t.sql(), id);
        return done(stories.edit(t, id, content, story.latest(), by));
    }

    /**
     * What was written, and no longer a copy; empty when it says what the newest version says.
     *
     * @throws Fault {@code story-conflict}: it was begun from an older version
     */
    private Optional<Content> taken(Transaction t, Story story, Actor by) {
        var copy = copies.find(t.sql(), story.id());
        if (copy.isEmpty()) {
            return Optional.empty();
        }
        if (copy.get().base() != story.latest()) {
            throw new Fault(
                    "story-conflict",
                    Fault.Kind.USER,
                    "story " + story.id() + " was changed meanwhile: this text is based on version "
                            + copy.get().base() + ", the newest is " + story.latest());
        }
        Content before = newest(t, story);
        WorkingText text = copy.get().text();
        Content content = text.content(before);
        copies.delete(t.sql(), story.id());
        if (!text.pathWords().isEmpty() && story.publishedAt().isEmpty()) {
            done(stories.move(t, story.id(), text.pathWords(), by));
        }
        return content.equals(before) ? Optional.empty() : Optional.of(content);
    }

    private Content newest(Transaction t, Story story) {
        return stories.reading(t).version(story.id(), story.latest()).orElseThrow().content();
    }

    private Story story(Transaction t, StoryId id) {
        return stories.reading(t)
                .story(id)
                .orElseThrow(() -> new Fault("story-unknown", Fault.Kind.USER, "there is no story " + id));
    }

    private static Story story(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Story story) -> story;
            case Outcome.Held(Story story, var until, String sentence) -> story;
            case Outcome.Refused(String code, String sentence) -> throw new Fault(code, Fault.Kind.USER, sentence);
        };
    }

    private static Outcome done(Outcome outcome) {
        story(outcome);
        return outcome;
    }
}
