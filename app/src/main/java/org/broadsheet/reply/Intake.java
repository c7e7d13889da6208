package org.broadsheet.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.broadsheet.jobs.Job;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.reader.Reader;
import org.broadsheet.reader.ReaderId;
import org.broadsheet.reader.Readers;
import org.broadsheet.story.StoryId;

/**
 * Takes replies in, many with one commit: whoever comes while a commit is under way waits in a bounded queue, and the next commit
 * keeps all of them. An answer is given after the commit that keeps its reply, never before. Safe for any thread.
 */
final class Intake {
    static final int QUEUE_MAX = 2_000;
    static final int BATCH_MAX = 200;

    /** A thread's pages are printed anew once in this time, however many replies come; the last is told by a job. */
    static final Duration TOLD_EACH = Duration.ofSeconds(1);

    static final String TELL = "reply-tell";
    private static final Actor READER = new Actor("reader");

    /** A reply on its way in; whatever could be done before the transaction is done. */
    record Parcel(
            ReplyId id,
            Submission submission,
            Readers.Met reader,
            Verdict verdict,
            String challenge,
            CompletableFuture<Submitted> done) {}

    private final Log log;
    private final Ruling ruling;
    private final Readers readers;
    private final int trustedAfter;
    private final ReplyStore store = new ReplyStore();
    private final RuleStore rules = new RuleStore();
    private final BlockingQueue<Parcel> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
    private final ReentrantLock turn = new ReentrantLock(true);

    Intake(Log log, Ruling ruling, Readers readers, int trustedAfter) {
        this.log = log;
        this.ruling = ruling;
        this.readers = readers;
        this.trustedAfter = trustedAfter;
    }

    /** Returns when it is durable, or refused. Whose turn it is keeps everybody's who waits. */
    Submitted submit(Parcel parcel) {
        if (!queue.offer(parcel)) {
            return new Submitted.Full();
        }
        while (!parcel.done.isDone()) {
            turn.lock();
            try {
                if (!parcel.done.isDone()) {
                    var batch = new ArrayList<Parcel>(BATCH_MAX);
                    queue.drainTo(batch, BATCH_MAX);
                    commit(batch);
                }
            } finally {
                turn.unlock();
            }
        }
        try {
            return parcel.done.join();
        } catch (CompletionException thrown) {
            throw thrown.getCause() instanceof RuntimeException cause ? cause : thrown;
        }
    }

    private void commit(List<Parcel> batch) {
        try {
            var outcomes = log.write(t -> take(t, batch));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).done.complete(outcomes.get(i));
            }
        } catch (Fault world) {
            batch.forEach(parcel -> parcel.done.completeExceptionally(world));
        } catch (RuntimeException | Error bug) {
            // One that cannot be kept must not take the others along.
            if (batch.size() == 1) {
                batch.getFirst().done.completeExceptionally(bug);
            } else {
                batch.forEach(parcel -> commit(List.of(parcel)));
            }
        }
    }

    /** What is known about all of a batch, each asked for once. */
    private record Known(
            Map<String, ReplyStore.Spent> used,
            Map<StoryId, Mode> modes,
            Map<String, Reader> readers,
            Map<ReplyId, ReplyStore.Place> places,
            Set<String> bannedReaders,
            Set<String> bannedBlocks,
            List<String> phrases) {}

    private List<Submitted> take(Transaction t, List<Parcel> batch) {
        var known = new Known(
                new HashMap<>(store.byChallenge(t.sql(), batch.stream().map(Parcel::challenge).toList())),
                ruling.modes(t, batch.stream().map(parcel -> parcel.submission.story()).toList()),
                readers.meet(t, batch.stream().map(Parcel::reader).toList()),
                store.places(t.sql(), batch.stream().flatMap(parcel -> parcel.submission.parent().stream()).collect(Collectors.toSet())),
                rules.banned(t.sql(), Ban.Kind.READER, batch.stream().map(parcel -> parcel.submission.reader()).collect(Collectors.toSet())),
                rules.banned(t.sql(), Ban.Kind.BLOCK, batch.stream().map(parcel -> parcel.submission.block()).collect(Collectors.toSet())),
                rules.phrases(t.sql()));
        var fresh = new ArrayList<ReplyStore.Fresh>();
        var outcomes = new ArrayList<Submitted>();
        for (Parcel parcel : batch) {
            outcomes.add(take(parcel, known, t.now(), fresh));
        }
        store.insert(t.sql(), fresh);
        tell(t, fresh);
        return outcomes;
    }

    private Submitted take(Parcel parcel, Known known, Instant now, List<ReplyStore.Fresh> fresh) {
        var submission = parcel.submission;
        var reader = known.readers.get(submission.reader());
        var used = known.used.get(parcel.challenge);
        if (used != null) {
            // The link to a reply leads who gave the same address back to it, and nobody else who has the challenge.
            boolean isTheSame = reader != null && used.reader().filter(reader.id()::equals).isPresent();
            return isTheSame ? used.reply() : new Submitted.Spent();
        }
        Mode mode = known.modes.getOrDefault(submission.story(), Mode.CLOSED);
        if (mode == Mode.CLOSED) {
            return new Submitted.Closed();
        }
        var parent = submission.parent().map(known.places::get);
        if (submission.parent().isPresent()
                && parent.filter(place -> place.isApproved() && place.story().equals(submission.story())).isEmpty()) {
            return new Submitted.ParentGone();
        }
        var place = parent.map(above -> above.below(parcel.id)).orElseGet(() -> ReplyStore.Place.first(submission.story(), parcel.id));
        var reasons = reasons(parcel, known, mode, reader != null && reader.approved() >= trustedAfter);
        var state = state(reasons, parcel.verdict.isHeld());
        fresh.add(new ReplyStore.Fresh(
                reply(parcel, place, state, Optional.ofNullable(reader).map(Reader::id), reasons, now),
                place.place(),
                submission.block(),
                parcel.challenge));
        known.used.put(
                parcel.challenge,
                new ReplyStore.Spent(new Submitted.Again(parcel.id, state), Optional.ofNullable(reader).map(Reader::id)));
        return new Submitted.Kept(parcel.id, state);
    }

    private static Reply reply(
            Parcel parcel, ReplyStore.Place place, ReplyState state, Optional<ReaderId> reader, List<Reason> reasons, Instant now) {
        var submission = parcel.submission;
        boolean isApproved = state == ReplyState.APPROVED;
        return new Reply(
                parcel.id,
                submission.story(),
                submission.parent(),
                place.root(),
                place.depth(),
                state,
                isApproved,
                reader,
                submission.name(),
                submission.website(),
                submission.body(),
                submission.language(),
                reasons,
                parcel.verdict.spam(),
                parcel.verdict.rudeness(),
                0,
                1,
                now,
                isApproved ? Optional.of(now) : Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    private static final String BANNED = "banned-";

    private static List<Reason> reasons(Parcel parcel, Known known, Mode mode, boolean isTrusted) {
        var reasons = new ArrayList<Reason>();
        var submission = parcel.submission;
        if (known.bannedReaders.contains(submission.reader())) {
            reasons.add(new Reason(BANNED + Ban.Kind.READER.word(), ""));
        }
        if (known.bannedBlocks.contains(submission.block())) {
            reasons.add(new Reason(BANNED + Ban.Kind.BLOCK.word(), ""));
        }
        String words = (submission.name() + '\n' + submission.website() + '\n' + submission.body().source()).toLowerCase(Locale.ROOT);
        known.phrases.stream().filter(words::contains).findFirst().ifPresent(
                phrase -> reasons.add(new Reason(BANNED + Ban.Kind.PHRASE.word(), phrase)));
        if (mode == Mode.ALL_HELD) {
            reasons.add(Reason.ALL_HELD);
        } else if (mode == Mode.FIRST_HELD && !isTrusted) {
            reasons.add(Reason.FIRST);
        }
        reasons.addAll(parcel.verdict.reasons());
        return reasons;
    }

    private static ReplyState state(List<Reason> reasons, boolean isHeldByGuard) {
        if (reasons.stream().anyMatch(reason -> reason.code().startsWith(BANNED))) {
            return ReplyState.SPAM;
        }
        boolean isHeld = isHeldByGuard || reasons.contains(Reason.ALL_HELD) || reasons.contains(Reason.FIRST);
        return isHeld ? ReplyState.HELD : ReplyState.APPROVED;
    }

    /** One entry for each story and kind. */
    private void tell(Transaction t, List<ReplyStore.Fresh> fresh) {
        var byStory = fresh.stream()
                .map(ReplyStore.Fresh::reply)
                .collect(Collectors.groupingBy(Reply::story, LinkedHashMap::new, Collectors.toList()));
        byStory.forEach((story, replies) -> {
            var waiting = replies.stream().filter(reply -> !reply.isShown()).map(Reply::id).toList();
            if (!waiting.isEmpty()) {
                t.append(new ReplyEntry.Moved(ReplyEntry.What.RECEIVED, story, waiting, false), READER);
            }
            var shown = replies.stream().filter(Reply::isShown).map(Reply::id).toList();
            if (!shown.isEmpty()) {
                tellShown(t, story, shown);
            }
        });
    }

    private void tellShown(Transaction t, StoryId story, List<ReplyId> shown) {
        Instant told = store.toldAt(t.sql(), story).orElse(Instant.EPOCH);
        boolean isDue = !t.now().isBefore(told.plus(TOLD_EACH));
        store.count(t.sql(), story, shown.size(), isDue ? t.now() : told);
        t.append(new ReplyEntry.Moved(ReplyEntry.What.APPROVED, story, shown, isDue), READER);
        if (!isDue) {
            Schedule.plan(t, new Job(TELL, story.toString(), told.plus(TOLD_EACH)));
        }
    }
}
