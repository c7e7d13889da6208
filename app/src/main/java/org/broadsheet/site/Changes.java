package org.broadsheet.site;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Body;
import org.broadsheet.site.WordDiff.Run;
import org.broadsheet.story.Content;

/** What changed between two versions of a story, paragraph by paragraph. */
final class Changes {
    /** From which share of common words on two paragraphs count as one that was changed. */
    private static final double SAME_PARAGRAPH = 0.4;

    /**
     * One changed paragraph, headline or standfirst.
     *
     * @param runs its words; of an added or removed one a single run
     */
    record Change(Kind kind, Place place, List<Run> runs) {
        enum Kind {
            ADDED,
            REMOVED,
            CHANGED
        }

        enum Place {
            HEADLINE,
            STANDFIRST,
            BODY
        }
    }

    /** In reading order; empty when every word is the same. */
    static List<Change> between(Content before, Content after) {
        var changes = new ArrayList<Change>();
        line(Change.Place.HEADLINE, before.headline(), after.headline(), changes);
        line(Change.Place.STANDFIRST, before.standfirst(), after.standfirst(), changes);
        paragraphs(paragraphs(before.body()), paragraphs(after.body()), changes);
        return List.copyOf(changes);
    }

    private static void line(Change.Place place, String before, String after, List<Change> changes) {
        if (!before.equals(after)) {
            changes.add(new Change(Change.Kind.CHANGED, place, WordDiff.of(before, after)));
        }
    }

    private static List<String> paragraphs(Body body) {
        var paragraphs = new ArrayList<String>();
        for (Block block : body.blocks()) {
            for (String text : new Body(List.of(block)).toText().split("\n+")) {
                if (!text.isBlank()) {
                    paragraphs.add(text);
                }
            }
        }
        return paragraphs;
    }

    private static void paragraphs(List<String> before, List<String> after, List<Change> changes) {
        var removed = new ArrayList<String>();
        var added = new ArrayList<String>();
        for (Run step : WordDiff.steps(before, after)) {
            switch (step.side()) {
                case REMOVED -> removed.add(step.text());
                case ADDED -> added.add(step.text());
                case BOTH -> {
                    pair(removed, added, changes);
                    removed.clear();
                    added.clear();
                }
            }
        }
        pair(removed, added, changes);
    }

    /** Between two unchanged paragraphs: those much alike are one that was changed; the others came or went. */
    private static void pair(List<String> removed, List<String> added, List<Change> changes) {
        int next = 0;
        for (String text : added) {
            int match = next;
            while (match < removed.size() && WordDiff.likeness(removed.get(match), text) < SAME_PARAGRAPH) {
                match++;
            }
            if (match == removed.size()) {
                changes.add(whole(Change.Kind.ADDED, Run.Side.ADDED, text));
                continue;
            }
            for (String gone : removed.subList(next, match)) {
                changes.add(whole(Change.Kind.REMOVED, Run.Side.REMOVED, gone));
            }
            changes.add(new Change(Change.Kind.CHANGED, Change.Place.BODY, WordDiff.of(removed.get(match), text)));
            next = match + 1;
        }
        for (String gone : removed.subList(next, removed.size())) {
            changes.add(whole(Change.Kind.REMOVED, Run.Side.REMOVED, gone));
        }
    }

    private static Change whole(Change.Kind kind, Run.Side side, String text) {
        return new Change(kind, Change.Place.BODY, List.of(new Run(side, text)));
    }

    private Changes() {}
}
