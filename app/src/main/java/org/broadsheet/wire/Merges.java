package org.broadsheet.wire;

import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Merge;
import org.broadsheet.story.Merged;
import org.broadsheet.story.Merged.Take;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.story.Version;

/**
 * What a text of the wire and a story would be together. The base is the newest text of the item that the story has; a
 * story that has none is merged without. Safe for any thread.
 */
public final class Merges {
    private final Stories stories;
    private final QueueTexts texts;

    public Merges(Stories stories, QueueTexts texts) {
        this.stories = stories;
        this.texts = texts;
    }

    /**
     * A text and a story, put together as far as that goes without a person.
     *
     * @param text hash of the message
     * @param ours the newest version of the story
     * @param base empty when the story never had a text of the item
     */
    public record Proposal(
            QueueItem item,
            String text,
            Story story,
            Version ours,
            Content theirs,
            Optional<Content> base,
            Merged headline,
            Merged standfirst,
            Merged byline,
            Merged dateline,
            Merged body) {

        /** How many things a person has to choose. */
        public int choices() {
            return headline.choices() + standfirst.choices() + byline.choices() + dateline.choices() + body.choices();
        }

        /**
         * The whole, once they are chosen.
         *
         * @param chosen by the name of the field, {@code headline} to {@code body}, and the choice's number
         * @throws IllegalArgumentException when no headline is left, or one too long
         */
        public Content content(Chosen chosen) {
            Content mine = ours.content();
            return new Content(
                    either(Content::language),
                    headline.line(number -> chosen.take("headline", number)),
                    standfirst.line(number -> chosen.take("standfirst", number)),
                    byline.line(number -> chosen.take("byline", number)),
                    dateline.line(number -> chosen.take("dateline", number)),
                    body.body(number -> chosen.take("body", number)),
                    either(Content::section),
                    either(Content::topics),
                    either(Content::urgency),
                    mine.picture(),
                    mine.credit().equals(Credit.OWN) ? theirs.credit() : either(Content::credit));
        }

        /** What only the wire changed is taken from there; in doubt the desk's stays. */
        private <T> T either(Function<Content, T> field) {
            T mine = field.apply(ours.content());
            boolean isUnchanged = base.map(field).filter(mine::equals).isPresent();
            return isUnchanged ? field.apply(theirs) : mine;
        }
    }

    /** Makes a choice. */
    public interface Chosen {
        Take take(String field, int number);
    }

    /** Empty when the text cannot be read any more, or the story is none. */
    public Optional<Proposal> proposal(QueueItem item, StoryId into) {
        var story = stories.read(reading -> reading.story(into));
        var theirs = texts.content(item, item.hash());
        if (story.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        var ours = stories.read(reading -> reading.version(into, story.get().latest()).orElseThrow());
        var base = item.target().equals(Optional.of(into)) ? base(item, story.get()) : Optional.<Content>empty();
        return Optional.of(merged(item, story.get(), ours, theirs.get(), base));
    }

    /** Without a copy of that message, what the wire last made of the story. */
    private Optional<Content> base(QueueItem item, Story story) {
        return texts.content(item, item.base())
                .or(() -> stories.<java.util.List<Version>>read(reading -> reading.versions(story.id())).stream()
                        .filter(version -> version.madeBy().isWire())
                        .reduce((older, newer) -> newer)
                        .map(Version::content));
    }

    private static Proposal merged(QueueItem item, Story story, Version version, Content theirs, Optional<Content> base) {
        Content ours = version.content();
        return new Proposal(
                item,
                item.hash(),
                story,
                version,
                theirs,
                base,
                line(base, ours, theirs, Content::headline),
                line(base, ours, theirs, Content::standfirst),
                line(base, ours, theirs, Content::byline),
                line(base, ours, theirs, Content::dateline),
                base.map(from -> Merge.bodies(from.body(), ours.body(), theirs.body()))
                        .orElseGet(() -> Merge.bodies(ours.body(), theirs.body())));
    }

    /** Of another story than the item's own, the desk's lines stay unless it has none. */
    private static Merged line(Optional<Content> base, Content ours, Content theirs, Function<Content, String> field) {
        String from = base.map(field).orElseGet(() -> field.apply(ours).isBlank() ? "" : field.apply(theirs));
        return Merge.lines(from, field.apply(ours), field.apply(theirs));
    }
}
