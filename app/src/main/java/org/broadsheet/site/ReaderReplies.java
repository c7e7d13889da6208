package org.broadsheet.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Subject;
import org.broadsheet.story.Published;
import org.broadsheet.story.StoryId;

/** What readers answer, as the site shows it. Safe for many threads. */
public interface ReaderReplies {

    /**
     * What stands below a story.
     *
     * @param subjects whose change makes it old
     * @param facts of schema.org's NewsArticle, by name: texts, numbers, lists, maps
     * @param goodUntil when it becomes old by time alone
     */
    record Below(Typeset markup, Set<Subject> subjects, Map<String, Object> facts, Optional<Instant> goodUntil) {
        public Below {
            subjects = Set.copyOf(subjects);
        }
    }

    /** Empty when nobody replied and nobody can. */
    Optional<Below> below(Published story, Layout layout);

    /** How many replies stories have, in words for a list; of stories that have any. */
    Map<StoryId, String> counts(Collection<StoryId> stories, Language language);

    /** How old {@link #counts} on a list may be: a list is not printed anew for each reply. */
    Duration countsGoodFor();

    /** A site without replies. */
    ReaderReplies NONE = new ReaderReplies() {
        @Override
        public Optional<Below> below(Published story, Layout layout) {
            return Optional.empty();
        }

        @Override
        public Map<StoryId, String> counts(Collection<StoryId> stories, Language language) {
            return Map.of();
        }

        @Override
        public Duration countsGoodFor() {
            return Duration.ofDays(1);
        }
    };
}
