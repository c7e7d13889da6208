package org.broadsheet.search;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.kernel.Language;
import org.broadsheet.story.ArchiveStore;
import org.broadsheet.story.Authors;
import org.broadsheet.story.Content;
import org.broadsheet.story.StoryId;
import org.broadsheet.story.Topic;
import org.broadsheet.understanding.Copy;
import org.broadsheet.understanding.Names;

/**
 * A version of a story as the index takes it in.
 *
 * @param sights who may find it
 * @param text standfirst and body, in plain text
 * @param publishedAt when it went out; of what did not, when it was filed
 */
record Indexed(
        StoryId story,
        Set<Audience> sights,
        Language language,
        String headline,
        String standfirst,
        String text,
        String section,
        List<Topic> topics,
        String author,
        String source,
        String state,
        Instant publishedAt,
        List<String> names) {

    /** What is to be found of a story: one thing where the public sees its newest version, else up to two. */
    static List<Indexed> of(ArchiveStore.Filed filed) {
        Optional<Content> live = filed.live();
        if (live.isEmpty()) {
            return List.of(of(filed, filed.latest(), Set.of(Audience.DESK)));
        }
        if (filed.story().live().orElse(0) == filed.story().latest()) {
            return List.of(of(filed, live.get(), Set.of(Audience.READERS, Audience.DESK)));
        }
        return List.of(of(filed, live.get(), Set.of(Audience.READERS)), of(filed, filed.latest(), Set.of(Audience.DESK)));
    }

    private static Indexed of(ArchiveStore.Filed filed, Content content, Set<Audience> sights) {
        var copy = copy(content);
        var story = filed.story();
        return new Indexed(
                story.id(),
                sights,
                Languages.spoken(content),
                content.headline(),
                content.standfirst(),
                copy.text(),
                content.section(),
                content.topics(),
                Authors.name(content.byline()),
                content.credit().source(),
                story.state().word(),
                story.publishedAt().orElse(story.filedAt()),
                Names.in(copy));
    }

    private static Copy copy(Content content) {
        String body = content.body().toText();
        return new Copy(
                Languages.spoken(content),
                content.headline(),
                content.standfirst().isEmpty() ? body : content.standfirst() + "\n\n" + body);
    }

    /** What is compared with others. */
    Copy copy() {
        return new Copy(language, headline, text);
    }

    /** What is offered while somebody types: topics, the author, names. */
    Set<String> completions() {
        var all = new LinkedHashSet<String>();
        topics.forEach(topic -> all.add(topic.name()));
        if (!author.isEmpty()) {
            all.add(author);
        }
        all.addAll(names);
        return all;
    }
}
