package org.broadsheet.reply;

import java.util.List;
import org.broadsheet.jobs.Work;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.StoryId;

/** Lets a thread's pages be printed anew after replies came faster than pages are worth printing; see {@link Intake#TOLD_EACH}. */
public final class Telling implements Work {
    private final ReplyStore store = new ReplyStore();

    @Override
    public String kind() {
        return Intake.TELL;
    }

    @Override
    public void run(Transaction t, String subject) {
        var story = StoryId.parse(subject);
        store.count(t.sql(), story, 0, t.now());
        t.append(new ReplyEntry.Moved(ReplyEntry.What.SHOWN, story, List.of(), true), Actor.SCHEDULE);
    }
}
