package org.broadsheet.desk.editor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Guest;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.search.Asked;
import org.broadsheet.search.Audience;
import org.broadsheet.search.Findings;
import org.broadsheet.search.Question;
import org.broadsheet.search.Search;
import org.broadsheet.story.DeskLists;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;

/**
 * Finds stories for the desk by all their words, the last of which may be half typed. While the index is being made, by the words of
 * headlines. What a guest may not open is not found.
 */
@Singleton
final class Finding {
    private final Search search;
    private final Stories stories;
    private final DeskLists lists;

    Finding(Search search, Stories stories, DeskLists lists) {
        this.search = search;
        this.stories = stories;
        this.lists = lists;
    }

    /** A story as a list of the desk shows it. */
    record Found(Story story, String headline, Language language, Instant at) {}

    /** Those that the public sees. */
    List<Found> published(String words, int limit) {
        var findings = words.isBlank() ? Optional.<Findings>empty() : find(words, Audience.READERS, limit);
        if (findings.isEmpty()) {
            return lists.published(words, limit).stream()
                    .map(slip -> new Found(slip.story(), slip.headline(), slip.language(), slip.story().publishedAt().orElse(slip.changedAt())))
                    .toList();
        }
        return shown(findings.get()).stream().filter(found -> found.story().isPublic()).toList();
    }

    /** Those of any state that this guest may open. */
    List<Found> all(String words, Guest guest, int limit) {
        if (words.isBlank()) {
            return List.of();
        }
        boolean mayAll = guest.may(Act.EDIT);
        return shown(find(words, Audience.DESK, mayAll ? limit : Question.SIZE_MAX).orElse(Findings.NONE)).stream()
                .filter(found -> mayAll || isOwn(found.story(), guest))
                .limit(limit)
                .toList();
    }

    private boolean isOwn(Story story, Guest guest) {
        return story.source().isEmpty()
                && lists.filedBy(story.id()).map(Actor::name).filter(guest.actor().name()::equals).isPresent();
    }

    private Optional<Findings> find(String words, Audience audience, int limit) {
        String typed = words.strip();
        boolean isHalf = typed.matches("(?s).*[\\p{L}\\p{N}]{3}");
        return search.find(new Question(
                Asked.parse(isHalf ? typed + "*" : typed), audience, Question.Order.BEST, Optional.empty(), 1, limit));
    }

    private List<Found> shown(Findings findings) {
        return stories.read(reading -> {
            var found = new ArrayList<Found>();
            for (Findings.Hit hit : findings.hits()) {
                reading.story(hit.story()).ifPresent(story -> reading
                        .version(story.id(), story.latest())
                        .ifPresent(version -> found.add(new Found(
                                story, version.content().headline(), version.content().language(), story.publishedAt().orElse(version.madeAt())))));
            }
            return found;
        });
    }
}
