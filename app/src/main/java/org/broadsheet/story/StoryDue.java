package org.broadsheet.story;

import org.broadsheet.jobs.Work;
import org.broadsheet.log.Transaction;

/** The moment for which a story was planned has come: the end of an embargo, a schedule, an expiry. */
public final class StoryDue implements Work {
    private final Stories stories;

    public StoryDue(Stories stories) {
        this.stories = stories;
    }

    @Override
    public String kind() {
        return Plan.DUE;
    }

    @Override
    public void run(Transaction transaction, String subject) {
        stories.due(transaction, StoryId.parse(subject));
    }
}
