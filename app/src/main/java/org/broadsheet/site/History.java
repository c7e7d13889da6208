package org.broadsheet.site;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.site.HistoryPage.ChangedVersion;
import org.broadsheet.site.HistoryPage.ShownChange;
import org.broadsheet.story.Step;
import org.broadsheet.story.Version;

/** Words for what became of a story. */
final class History {
    /** @param versions the public ones, oldest first */
    static List<ChangedVersion> of(List<Version> versions, Words words, Dates dates) {
        var history = new ArrayList<ChangedVersion>();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            List<ShownChange> changes = i == 0
                    ? List.of()
                    : Changes.between(versions.get(i - 1).content(), version.content()).stream()
                            .map(change -> new ShownChange(label(change, words), change.runs()))
                            .toList();
            history.addFirst(new ChangedVersion(
                    kind(version.step(), versions.getFirst().step(), words),
                    dates.full(version.step().publishedAt()),
                    version.note(),
                    changes,
                    i > 0 && changes.isEmpty()));
        }
        return List.copyOf(history);
    }

    /** The first that the public saw is the first publication, however often the desk had worked on it before. */
    static String kind(Step step, Step first, Words words) {
        if (step.number() == first.number()) {
            return words.kindFirst();
        }
        return switch (step.kind()) {
            case FIRST -> words.kindFirst();
            case EDIT -> words.kindEdit();
            case UPDATE -> words.kindUpdate();
            case CORRECTION -> words.kindCorrection();
            case RESTORE -> words.kindRestore();
        };
    }

    static String label(Changes.Change change, Words words) {
        String kind =
                switch (change.kind()) {
                    case ADDED -> words.changeAdded();
                    case REMOVED -> words.changeRemoved();
                    case CHANGED -> words.changeChanged();
                };
        return switch (change.place()) {
            case HEADLINE -> words.headline();
            case STANDFIRST -> words.standfirst();
            case BODY -> kind;
        };
    }

    private History() {}
}
