package org.broadsheet.reply;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;

/** Which rule is for a story, within a change. */
final class Ruling {
    private final Stories stories;
    private final RuleStore store = new RuleStore();
    private final Rule fallback;

    Ruling(Stories stories, ReplyConfig config) {
        this.stories = stories;
        this.fallback = config.rule();
    }

    /** How replies to each of these stories are taken now; closed for one that is not public. */
    Map<StoryId, Mode> modes(Transaction t, Iterable<StoryId> wanted) {
        var rules = store.rules(t.sql());
        var modes = new HashMap<StoryId, Mode>();
        for (StoryId id : wanted) {
            modes.computeIfAbsent(id, story -> mode(t, story, rules));
        }
        return modes;
    }

    private Mode mode(Transaction t, StoryId id, Map<String, Rule> rules) {
        var reading = stories.reading(t);
        Optional<Instant> published = reading.story(id).filter(story -> story.isPublic()).flatMap(story -> story.publishedAt());
        return published
                .map(at -> nearest(rules, id, reading.section(id), fallback).at(t.now(), at))
                .orElse(Mode.CLOSED);
    }

    static Rule nearest(Map<String, Rule> rules, StoryId story, String section, Rule fallback) {
        for (Scope scope : List.of(new Scope.OfStory(story), new Scope.OfSection(section), new Scope.Site())) {
            Rule own = rules.get(scope.key());
            if (own != null) {
                return own;
            }
        }
        return fallback;
    }
}
