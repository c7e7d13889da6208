package org.broadsheet.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.log.Follower;
import org.broadsheet.log.Log;
import org.broadsheet.log.Logged;
import org.broadsheet.story.StoryId;

/**
 * Keeps the queue in step with what happens to stories elsewhere. Since it begins at the beginning of the log, it also puts in
 * what came before there was a queue. Anything that it does again changes nothing.
 */
public final class QueueFollower implements Follower {
    private static final int RECALLED_AT_ONCE = 50;

    private final Log log;
    private final QueueTexts texts;
    private final QueueLife life;

    public QueueFollower(Log log, QueueTexts texts, Queue queue) {
        this.log = log;
        this.texts = texts;
        this.life = queue.life();
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public Memory memory() {
        return Memory.SHARED;
    }

    @Override
    public void follow(List<Logged> entries) {
        Set<QueueTexts.Name> items = new LinkedHashSet<>();
        Set<StoryId> stories = new LinkedHashSet<>();
        for (Logged entry : entries) {
            if (entry.kind().equals("wire-item-received")) {
                items.add(new QueueTexts.Name(field(entry, "source"), field(entry, "guid")));
            } else if (entry.kind().startsWith("story-") && entry.fields().containsKey("story")) {
                stories.add(StoryId.parse(field(entry, "story")));
            }
        }
        recall(texts.missing(List.copyOf(items)));
        if (!stories.isEmpty()) {
            log.write(t -> {
                life.settle(t, List.copyOf(stories));
                return true;
            });
        }
    }

    /** The messages are read before the change begins, so that it is short. */
    private void recall(List<QueueTexts.Name> missing) {
        for (int from = 0; from < missing.size(); from += RECALLED_AT_ONCE) {
            var recalled = new ArrayList<QueueLife.Recalled>();
            missing.subList(from, Math.min(missing.size(), from + RECALLED_AT_ONCE))
                    .forEach(name -> texts.recalled(name).ifPresent(recalled::add));
            log.write(t -> {
                recalled.forEach(one -> life.recall(t, one));
                return true;
            });
        }
    }

    private static String field(Logged entry, String name) {
        return Objects.requireNonNull(entry.fields().get(name), name);
    }
}
