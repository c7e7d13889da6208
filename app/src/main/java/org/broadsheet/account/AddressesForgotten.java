package org.broadsheet.account;

import java.time.Duration;
import org.broadsheet.jobs.Job;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.jobs.Work;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;

/** Forgets, every hour, from where acts came that are older than that may be kept; also in a newsroom where nobody logs in. */
public final class AddressesForgotten implements Work {
    private static final String KIND = "account-forget";
    private static final String SUBJECT = "addresses";
    private static final Duration EACH = Duration.ofHours(1);

    private final LogIns logIns;

    public AddressesForgotten(LogIns logIns) {
        this.logIns = logIns;
    }

    /** Begins, with what is due now; whoever begins again changes nothing for the worse. */
    public static void plan(Log log) {
        log.write(t -> {
            Schedule.plan(t, new Job(KIND, SUBJECT, t.now()));
            return true;
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Transaction t, String subject) {
        logIns.tidy(t);
        Schedule.plan(t, new Job(KIND, SUBJECT, t.now().plus(EACH)));
    }
}
