package org.broadsheet.wire;

import java.time.Instant;
import java.util.Optional;
import org.broadsheet.story.StoryId;
import org.broadsheet.wire.QueueItem.Holder;

/** An item of the queue in the making, from what it was. Not safe for more than one thread. */
final class QueueAltered {
    private final QueueItem before;
    private String version;
    private int versions;
    private String hash;
    private String headline;
    private String slugline;
    private String section;
    private String language;
    private int urgency;
    private String note;
    private Instant firstAt;
    private Instant arrivedAt;
    private QueueItem.State state;
    private String reason;
    private boolean isKilled;
    private boolean isSpiked;
    private Optional<Holder> holder;
    private Optional<StoryId> story;
    private Optional<StoryId> became;
    private String base;
    private String waiting;
    private String words;

    QueueAltered(QueueItem item) {
        before = item;
        version = item.version();
        versions = item.versions();
        hash = item.hash();
        headline = item.headline();
        slugline = item.slugline();
        section = item.section();
        language = item.language();
        urgency = item.urgency();
        note = item.note();
        firstAt = item.firstAt();
        arrivedAt = item.arrivedAt();
        state = item.state();
        reason = item.reason();
        isKilled = item.isKilled();
        isSpiked = item.isSpiked();
        holder = item.holder();
        story = item.story();
        became = item.became();
        base = item.base();
        waiting = item.waiting();
        words = item.words();
    }

    /** A newer message of it. */
    QueueAltered message(String number, int count, String raw, Instant at, String toEditors) {
        version = number;
        versions = count;
        hash = raw;
        arrivedAt = at;
        note = toEditors;
        return this;
    }

    QueueAltered firstAt(Instant at) {
        firstAt = at;
        return this;
    }

    /** How it is found and listed. */
    QueueAltered listed(String line, String slug, String inSection, String tongue, int rank, String folded) {
        headline = line;
        slugline = slug;
        section = inSection;
        language = tongue;
        urgency = rank;
        words = folded;
        return this;
    }

    QueueAltered state(QueueItem.State now) {
        state = now;
        return this;
    }

    QueueAltered reason(String why) {
        reason = why;
        return this;
    }

    QueueAltered killed() {
        isKilled = true;
        return this;
    }

    QueueAltered spiked(boolean now) {
        isSpiked = now;
        return this;
    }

    QueueAltered holder(Optional<Holder> now) {
        holder = now;
        return this;
    }

    QueueAltered story(Optional<StoryId> filed) {
        story = filed;
        return this;
    }

    QueueAltered became(StoryId made) {
        became = Optional.of(made);
        return this;
    }

    /** The story has the text of this message. */
    QueueAltered base(String raw) {
        base = raw;
        return this;
    }

    QueueAltered waiting(String raw) {
        waiting = raw;
        return this;
    }

    QueueItem item() {
        return new QueueItem(
                before.id(),
                before.source(),
                before.guid(),
                version,
                versions,
                hash,
                headline,
                slugline,
                section,
                language,
                urgency,
                note,
                firstAt,
                arrivedAt,
                state,
                reason,
                isKilled,
                isSpiked,
                holder,
                story,
                became,
                base,
                waiting,
                words,
                before.revision());
    }
}
