package org.broadsheet.desk.queue;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.broadsheet.desk.queue.QueuePage.Notice;
import org.broadsheet.wire.QueueId;
import org.broadsheet.wire.QueueItem;
import org.broadsheet.wire.QueueOutcome;

/** What is said after an act: the redirect's address has what was done, so that loading it again does nothing twice. */
@Singleton
public final class QueueNotices {
    /** Names of what was done, in addresses. */
    static final String TAKEN = "taken";

    static final String RELEASED = "released";
    static final String SPIKED = "spiked";
    static final String UNSPIKED = "unspiked";
    static final String PUBLISHED = "published";
    static final String HELD = "held";
    static final String MERGED = "merged";
    static final String LEFT_OUT = "left-out";

    private final QueueLabels labels;

    public QueueNotices(QueueLabels labels) {
        this.labels = labels;
    }

    /** Of an address; nothing when it has none or one that nobody wrote. */
    Notice of(MultivaluedMap<String, String> given) {
        String done = Optional.ofNullable(given.getFirst("done")).orElse("");
        List<String> ids = Optional.ofNullable(given.getFirst("on")).stream()
                .flatMap(list -> java.util.Arrays.stream(list.split("\\.")))
                .flatMap(id -> QueueQuery.id(id).stream())
                .map(QueueId::toString)
                .limit(QueueScreens.PAGE)
                .toList();
        var words = labels.words();
        String left = Optional.ofNullable(given.getFirst("left"))
                .filter(count -> count.matches("[1-9][0-9]?"))
                .map(count -> " " + words.notSpiked(Integer.parseInt(count)))
                .orElse("");
        return switch (done) {
            case TAKEN -> said(words.doneTaken());
            case RELEASED -> said(words.doneReleased());
            case SPIKED -> new Notice(words.doneSpiked(ids.size()) + left, ids.isEmpty(), ids);
            case UNSPIKED -> said(words.doneUnspiked(ids.size()));
            case PUBLISHED -> said(words.donePublished());
            case HELD -> said(words.doneHeld());
            case MERGED -> said(words.doneMerged());
            case LEFT_OUT -> said(words.doneLeftOut());
            default -> Notice.NONE;
        };
    }

    private static Notice said(String text) {
        return new Notice(text, false, List.of());
    }

    /** Why an act was not done; empty when it was. */
    Optional<Notice> refusal(QueueOutcome outcome) {
        return switch (outcome) {
            case QueueOutcome.Done(QueueItem item) -> Optional.empty();
            case QueueOutcome.Became(QueueItem item, var story) -> Optional.empty();
            case QueueOutcome.Held(QueueItem item, String sentence) -> Optional.empty();
            case QueueOutcome.Taken(QueueItem item) -> item.holder()
                    .map(holder -> refused(
                            labels.words().takenBy(labels.holder(holder.name()), labels.hour(holder.since()))));
            case QueueOutcome.Refused(String code, String sentence) ->
                Optional.of(refused(labels.words().notDone(sentence)));
        };
    }

    Notice refused(String text) {
        return new Notice(text, true, List.of());
    }
}
