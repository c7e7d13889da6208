package org.broadsheet.jobs;

import org.broadsheet.log.Transaction;

/** What a kind of job does. Runs inside the transaction that removes the job; must not mind having run before. */
public interface Work {
    /** The kind of job it is for. */
    String kind();

    /** Does it. The subject may be planned anew from here. */
    void run(Transaction transaction, String subject);
}
