package org.broadsheet.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.broadsheet.jobs.Job;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.jobs.Work;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.reader.ReaderId;
import org.broadsheet.reader.Readers;

/** Forgets, day by day, the addresses of readers who have not been seen for long, and where old replies came from. */
public final class Forgetting implements Work {
    private static final String KIND = "reply-forget";
    private static final String SUBJECT = "all";
    private static final Duration EACH = Duration.ofDays(1);
    private static final Duration NEXT = Duration.ofMinutes(1);
    private static final int BATCH = 500;

    /** Whoever still needs to write to readers who are seldom seen: a newsletter. */
    public interface Keeper {
        /** Those of these who are not to be forgotten yet. */
        Set<ReaderId> keeps(Transaction t, Collection<ReaderId> ids);
    }

    private final Readers readers;
    private final Duration kept;
    private final List<Keeper> keepers;
    private final ReplyStore store = new ReplyStore();
    private final RuleStore rules = new RuleStore();
    private final WatchStore watches = new WatchStore();

    public Forgetting(Readers readers, Duration kept, List<Keeper> keepers) {
        this.readers = readers;
        this.kept = kept;
        this.keepers = List.copyOf(keepers);
    }

    /** Begins; whoever begins again changes nothing for the worse. */
    public static void plan(Log log) {
        log.write(t -> {
            Schedule.plan(t, new Job(KIND, SUBJECT, t.now().plus(NEXT)));
            return true;
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Transaction t, String subject) {
        Instant before = t.now().minus(kept);
        var old = readers.unseenSince(t, before, BATCH);
        var needed = keepers.stream().flatMap(keeper -> keeper.keeps(t, old).stream()).toList();
        for (ReaderId id : old) {
            if (!needed.contains(id)) {
                watches.endOf(t.sql(), id);
                readers.forget(t, id);
            } else {
                readers.seen(t, id);
            }
        }
        store.forgetBlocks(t.sql(), before);
        rules.forgetBlocks(t.sql(), before);
        Schedule.plan(t, new Job(KIND, SUBJECT, t.now().plus(old.size() == BATCH ? NEXT : EACH)));
    }
}
