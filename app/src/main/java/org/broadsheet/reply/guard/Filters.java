package org.broadsheet.reply.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.kernel.Remark;
import org.broadsheet.reply.Guard;
import org.broadsheet.reply.Reason;
import org.broadsheet.reply.Submission;
import org.broadsheet.reply.Verdict;

/**
 * Looks at each reply before it is kept, unseen by who wrote it: the trap, the time it took, how many come from one place, links,
 * repeated texts, what the moderators' decisions taught, and rudeness. Each says why; any of them may hold a reply, none deletes
 * one. Nothing leaves the process. Safe for any thread.
 */
public final class Filters implements Guard {
    /** Nobody reads a sum and types its answer faster: without script it is asked when all else is typed. */
    static final Duration QUICKEST = Duration.ofSeconds(1);

    static final Duration SPAN = Duration.ofMinutes(10);
    /** Within {@link #SPAN}: a household or an office behind one address writes fewer. */
    static final int FROM_BLOCK_MAX = 20;
    /** Within {@link #SPAN}, of one reader. */
    static final int FROM_READER_MAX = 8;

    static final int LINKS_MAX = 2;

    private final Clock clock;
    private final SpamFilter spam;
    private final Rudeness rudeness;
    private final Rates blocks = new Rates(SPAN);
    private final Rates readers = new Rates(SPAN);
    private final Repeats repeats = new Repeats();

    public Filters(Clock clock, SpamFilter spam, Rudeness rudeness) {
        this.clock = clock;
        this.spam = spam;
        this.rudeness = rudeness;
    }

    @Override
    public Verdict weigh(Submission submission) {
        var reasons = new ArrayList<Reason>();
        String text = submission.body().toText();
        manner(submission, reasons);
        rates(submission, reasons);
        repeated(submission, reasons);
        var opinion = spam.weigh(ReplyText.of(submission.name(), submission.website(), submission.body()));
        if (opinion.isSpam()) {
            reasons.add(new Reason("spam-words", String.join(", ", opinion.telling())));
        }
        var rude = rudeness.weigh(submission.name() + "\n" + text);
        if (rude.isHeld()) {
            reasons.add(new Reason("rude", String.join(", ", rude.telling())));
        }
        return new Verdict(!reasons.isEmpty(), reasons, opinion.share(), rude.score());
    }

    private static void manner(Submission submission, List<Reason> reasons) {
        if (submission.isTrapped()) {
            reasons.add(new Reason("trap", ""));
        }
        submission.taken().filter(taken -> taken.compareTo(QUICKEST) < 0).ifPresent(taken ->
                reasons.add(new Reason("quick", taken.toMillis() / 1000 + " s")));
        int links = submission.body().links();
        if (links > LINKS_MAX) {
            reasons.add(new Reason("links", Integer.toString(links)));
        }
    }

    private void rates(Submission submission, List<Reason> reasons) {
        int fromBlock = submission.block().isEmpty() ? 0 : blocks.count(submission.block(), clock.instant());
        if (fromBlock > FROM_BLOCK_MAX) {
            reasons.add(new Reason("rate-network", Integer.toString(fromBlock)));
        }
        int fromReader = readers.count(submission.reader(), clock.instant());
        if (fromReader > FROM_READER_MAX) {
            reasons.add(new Reason("rate-reader", Integer.toString(fromReader)));
        }
    }

    private void repeated(Submission submission, List<Reason> reasons) {
        var words = Folding.words(Folding.plain(own(submission.body())));
        int before = repeats.count(words, submission.reader(), submission.taken().isEmpty(), clock.instant());
        if (Repeats.isTooOften(before, words.size())) {
            reasons.add(new Reason("repeated", Integer.toString(before + 1)));
        }
    }

    /** Without what is quoted: that was said before by its nature. */
    private static String own(Remark body) {
        var parts = body.parts().stream().filter(part -> !(part instanceof Remark.Quote)).collect(Collectors.toList());
        return new Remark("", parts).toText();
    }
}
