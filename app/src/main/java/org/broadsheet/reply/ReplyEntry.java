package org.broadsheet.reply;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;
import org.broadsheet.story.StoryId;

/** What can happen to replies. No entry holds what a reader wrote, a name, an address or a mark. */
public sealed interface ReplyEntry extends Entry {

    /** On every page where a story's replies can be seen, and their form. */
    static Subject subject(StoryId story) {
        return Subject.of("replies", story.toString());
    }

    /** On every page that depends on how replies are taken. */
    Subject RULES = new Subject("reply-rules");

    /** What became of some replies to one story. */
    enum What {
        RECEIVED,
        APPROVED,
        HIDDEN,
        SPAMMED,
        HELD,
        EDITED,
        WITHDRAWN,
        REMOVED,
        REPORTED,
        /** Told to the press what was approved a moment ago. */
        SHOWN;

        String kind() {
            return "reply-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Something became of some replies to one story.
     *
     * @param replies at most {@link Intake#BATCH_MAX} for {@code received}
     * @param isSeen whether the public sees another thing than before: only then its pages are printed anew
     */
    record Moved(What what, StoryId story, List<ReplyId> replies, boolean isSeen) implements ReplyEntry {
        public Moved {
            replies = List.copyOf(replies);
        }

        @Override
        public String kind() {
            return what.kind();
        }

        @Override
        public Set<Subject> subjects() {
            var subjects = new HashSet<Subject>();
            if (replies.size() == 1) {
                subjects.add(Subject.of("reply", replies.getFirst().toString()));
            }
            if (isSeen) {
                subjects.add(subject(story));
            }
            return subjects;
        }

        @Override
        public Map<String, String> fields() {
            return Map.of(
                    "story",
                    story.toString(),
                    "replies",
                    replies.stream().map(ReplyId::toString).collect(Collectors.joining(" ")));
        }
    }

    /** Replies are taken otherwise from now on; {@code mode} is empty when a scope no longer has a rule of its own. */
    record RuleSet(Scope scope, String mode, int closesDays) implements ReplyEntry {
        @Override
        public String kind() {
            return "reply-rule-set";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(RULES);
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("scope", scope.key(), "mode", mode, "closes-days", Integer.toString(closesDays));
        }
    }

    /** Somebody's replies, or those with a phrase, are spam from now on. */
    record Banned(long ban, Ban.Kind what) implements ReplyEntry {
        @Override
        public String kind() {
            return "reply-banned";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(Subject.of("ban", Ids.text(ban)));
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("ban", Ids.text(ban), "what", what.word());
        }
    }

    /** And from now on no more. */
    record BanLifted(long ban) implements ReplyEntry {
        @Override
        public String kind() {
            return "reply-ban-lifted";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(Subject.of("ban", Ids.text(ban)));
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("ban", Ids.text(ban));
        }
    }
}
