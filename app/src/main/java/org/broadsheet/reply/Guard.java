package org.broadsheet.reply;

/** What stands between a submitted reply and the public: filters, all local. Safe for any thread; no network, no database. */
public interface Guard {
    /** Called once for each reply and once for each edit, before its transaction. Must be quick: well under a millisecond. */
    Verdict weigh(Submission submission);

    /** Lets everything pass. */
    Guard NONE = submission -> Verdict.FINE;
}
