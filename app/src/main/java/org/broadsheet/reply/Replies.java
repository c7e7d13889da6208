package org.broadsheet.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Legible;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.reader.Readers;
import org.broadsheet.reply.Draft.Field;
import org.broadsheet.reply.Draft.Mistake;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;

/** The readers' door: send a reply, change it, take it back, report one. Safe for any thread. */
public final class Replies {
    private static final Actor READER = new Actor("reader");
    private static final int NOTE_MAX = 500;

    private final Log log;
    private final Database database;
    private final Ids ids;
    private final Readers readers;
    private final Origin origin;
    private final OwnKeys keys;
    private final Guard guard;
    private final Clock clock;
    private final Intake intake;
    private final ReplyStore store = new ReplyStore();
    private final RuleStore rules = new RuleStore();
    private final Shown shown = new Shown();

    /** What this door is built of. */
    public record Parts(
            Log log, Database database, Ids ids, Clock clock, Seal seal, Readers readers, Stories stories, Guard guard, ReplyConfig config) {}

    public Replies(Parts parts) {
        this.log = parts.log();
        this.database = parts.database();
        this.ids = parts.ids();
        this.clock = parts.clock();
        this.readers = parts.readers();
        this.origin = new Origin(parts.seal());
        this.keys = new OwnKeys(parts.seal());
        this.guard = parts.guard();
        this.intake = new Intake(log, new Ruling(parts.stories(), parts.config()), readers, parts.config().trustedAfter());
    }

    /**
     * Keeps a reply. Returns when it is durable.
     *
     * @param right the answer to the challenge; each makes one reply
     * @param from the network address, of which a mark of its block is kept
     */
    public Submitted submit(StoryId story, Draft draft, Language language, Answered.Right right, String from) {
        var met = readers.prepare(draft.address());
        var taken = Duration.between(right.issuedAt(), clock.instant());
        var submission = new Submission(
                story, draft.parent(), language, draft.name(), draft.website(), draft.body(), met.mark(), origin.mark(from),
                draft.isTrapped(), Optional.of(taken));
        var id = new ReplyId(ids.next());
        return intake.submit(new Intake.Parcel(
                id, submission, met, guard.weigh(submission), right.number(), new CompletableFuture<>()));
    }

    /** The key to one's own reply, for a link. */
    public String key(ReplyId id) {
        return keys.reply(id);
    }

    /** One's own reply. */
    public Optional<Reply> own(ReplyId id, String key) {
        return keys.isReply(id, key) ? database.read(sql -> store.find(sql, id)) : Optional.empty();
    }

    /** Whether who wrote it may still change it. */
    public boolean isFresh(Reply reply) {
        return Shown.isFresh(reply, clock.instant());
    }

    /** What came of an edit. */
    public sealed interface Edited {
        record Done(ReplyState state) implements Edited {}

        record Faulty(Map<Field, Mistake> mistakes) implements Edited {}

        /** The minutes are over, or the key is none. */
        record Over() implements Edited {}
    }

    /** Other words; what was approved goes back to those that wait. */
    public Edited edit(ReplyId id, String key, String typed) {
        var mistakes = new EnumMap<Field, Mistake>(Field.class);
        var body = Draft.body(typed, mistakes);
        var before = own(id, key);
        if (before.isEmpty()) {
            return new Edited.Over();
        }
        if (!mistakes.isEmpty()) {
            return new Edited.Faulty(mistakes);
        }
        var reply = before.get();
        String block = database.read(sql -> store.block(sql, id));
        String mark = reply.reader().flatMap(readers::markOf).orElse("");
        var verdict = guard.weigh(new Submission(
                reply.story(), reply.parent(), reply.language(), reply.name(), reply.website(), body, mark, block, false,
                Optional.empty()));
        return log.write(t -> edit(t, id, body, verdict));
    }

    private Edited edit(Transaction t, ReplyId id, org.broadsheet.kernel.Remark body, Verdict verdict) {
        var reply = store.find(t.sql(), id).filter(found -> Shown.isFresh(found, t.now()));
        if (reply.isEmpty()) {
            return new Edited.Over();
        }
        var found = reply.get();
        if (found.body().equals(body)) {
            return new Edited.Done(found.state());
        }
        boolean wasApproved = found.approvedAt().isPresent();
        var reasons = new ArrayList<Reason>(verdict.reasons());
        found.reasons().stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
        if (wasApproved && !reasons.contains(Reason.EDITED)) {
            reasons.add(Reason.EDITED);
        }
        store.rewrite(t.sql(), id, body, verdict, reasons, t.now());
        if (found.state() == ReplyState.APPROVED) {
            shown.move(t, found, ReplyState.HELD, ReplyEntry.What.EDITED, READER);
            return new Edited.Done(ReplyState.HELD);
        }
        t.append(new ReplyEntry.Moved(ReplyEntry.What.EDITED, found.story(), List.of(id), false), READER);
        return new Edited.Done(found.state());
    }

    /** Takes it back; what answers it stays. False when the minutes are over, or the key is none. */
    public boolean withdraw(ReplyId id, String key) {
        return keys.isReply(id, key)
                && log.write(t -> {
                    var reply = store.find(t.sql(), id).filter(found -> Shown.isFresh(found, t.now()));
                    reply.ifPresent(found -> {
                        store.rewrite(t.sql(), id, org.broadsheet.kernel.Remark.EMPTY, Verdict.FINE, List.of(), t.now());
                        shown.move(t, found, ReplyState.WITHDRAWN, ReplyEntry.What.WITHDRAWN, READER);
                    });
                    return reply.isPresent();
                });
    }

    /** Says that a reply should not stand there; once from each place. False when the public does not see it. */
    public boolean report(ReplyId id, Report.Why why, String note, String from) {
        String block = origin.mark(from);
        return log.write(t -> {
            var reply = store.find(t.sql(), id).filter(found -> found.state() == ReplyState.APPROVED);
            if (reply.isPresent() && !rules.isReported(t.sql(), id, block)) {
                rules.insert(t.sql(), new Report(ids.next(), id, why, Legible.line(note, NOTE_MAX), t.now()), block);
                store.reported(t.sql(), id);
                t.append(new ReplyEntry.Moved(ReplyEntry.What.REPORTED, reply.get().story(), List.of(id), false), READER);
            }
            return reply.isPresent();
        });
    }
}
