package org.broadsheet.front;

import org.broadsheet.jobs.Work;
import org.broadsheet.log.Transaction;

/** The end of a pin or of the banner has come. */
public final class FrontDue implements Work {
    private final Arrangements arrangements;

    public FrontDue(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    @Override
    public String kind() {
        return Arrangements.DUE;
    }

    @Override
    public void run(Transaction transaction, String subject) {
        arrangements.due(transaction);
    }
}
