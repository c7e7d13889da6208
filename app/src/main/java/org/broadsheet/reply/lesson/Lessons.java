package org.broadsheet.reply.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Follower;
import org.broadsheet.log.Log;
import org.broadsheet.log.Logged;
import org.broadsheet.log.Transaction;
import org.broadsheet.reply.Moderation;
import org.broadsheet.reply.Reply;
import org.broadsheet.reply.ReplyId;
import org.broadsheet.reply.ReplyState;
import org.broadsheet.reply.guard.ReplyText;
import org.broadsheet.reply.guard.SpamFilter;

/**
 * Writes down what moderators' decisions teach: one node does it for all. A reply that a person approved is honest, one that a
 * person called spam is spam; when a decision is taken back or becomes another one, so does its lesson. Each node's filter then
 * takes in what was written ({@link Learning}). Anything that it does again changes nothing.
 */
public final class Lessons implements Follower {
    /** So many are kept: what was learnt long ago is forgotten, as spam changes. */
    static final int KEPT = 20_000;

    private static final Actor FILTER = new Actor("filter");
    private static final Set<String> KINDS = Set.of(
            "reply-approved", "reply-spammed", "reply-hidden", "reply-held", "reply-edited", "reply-withdrawn", "reply-removed");

    private final Log log;
    private final Database database;
    private final Ids ids;
    private final Moderation moderation;
    private final SpamFilter filter;
    private final LessonStore store = new LessonStore();

    public Lessons(Log log, Database database, Ids ids, Moderation moderation, SpamFilter filter) {
        this.log = log;
        this.database = database;
        this.ids = ids;
        this.moderation = moderation;
        this.filter = filter;
    }

    @Override
    public String name() {
        return "reply-lessons";
    }

    @Override
    public Memory memory() {
        return Memory.SHARED;
    }

    @Override
    public void follow(List<Logged> entries) {
        var moved = new LinkedHashSet<ReplyId>();
        for (Logged entry : entries) {
            if (KINDS.contains(entry.kind())) {
                Arrays.stream(entry.fields().getOrDefault("replies", "").split(" "))
                        .flatMap(id -> ReplyId.find(id).stream())
                        .forEach(moved::add);
            }
        }
        var all = List.copyOf(moved);
        for (int from = 0; from < all.size(); from += Moderation.BULK_MAX) {
            teach(moderation.replies(all.subList(from, Math.min(all.size(), from + Moderation.BULK_MAX))));
        }
    }

    /** What is gone leaves no lesson behind; nodes that run count it until they start again. */
    private void teach(List<Reply> replies) {
        var known = database.read(sql -> store.newest(sql, replies.stream().map(Reply::id).toList()));
        var lessons = new ArrayList<Lesson>();
        var gone = new ArrayList<ReplyId>();
        for (Reply reply : replies) {
            var old = Optional.ofNullable(known.get(reply.id())).filter(lesson -> lesson.times() > 0);
            var wanted = verdict(reply).map(isSpam -> new Lesson(
                    0, reply.id(), isSpam, 1, filter.lesson(ReplyText.of(reply.name(), reply.website(), reply.body()))));
            if (reply.state().isOver() && known.containsKey(reply.id())) {
                gone.add(reply.id());
                continue;
            }
            boolean isSame = old.isPresent() && wanted.isPresent() && old.get().isSpam() == wanted.get().isSpam()
                    && old.get().same() == wanted.get().same();
            if (!isSame) {
                old.ifPresent(lesson -> lessons.add(new Lesson(0, lesson.reply(), lesson.isSpam(), -1, lesson.features())));
                wanted.ifPresent(lessons::add);
            }
        }
        if (!lessons.isEmpty() || !gone.isEmpty()) {
            log.write(t -> write(t, lessons, gone));
        }
    }

    private int write(Transaction t, List<Lesson> lessons, List<ReplyId> gone) {
        int written = 0;
        for (Lesson lesson : lessons) {
            if (lesson.times() < 0 || !store.isKnown(t.sql(), lesson)) {
                store.insert(
                        t.sql(), new Lesson(ids.next(), lesson.reply(), lesson.isSpam(), lesson.times(), lesson.features()), t.now());
                written++;
            }
        }
        gone.forEach(reply -> store.wipe(t.sql(), reply));
        store.prune(t.sql(), KEPT);
        if (written > 0) {
            t.append(new Taught(written), FILTER);
        }
        return written;
    }

    /** Whether a person called it spam; empty when no person said what it is. */
    private static Optional<Boolean> verdict(Reply reply) {
        boolean isDecided = !reply.decidedBy().isEmpty();
        return switch (reply.state()) {
            case APPROVED -> isDecided ? Optional.of(false) : Optional.empty();
            case SPAM -> isDecided ? Optional.of(true) : Optional.empty();
            case RECEIVED, HELD, HIDDEN, WITHDRAWN, REMOVED -> Optional.empty();
        };
    }

    /** Lessons after one, the oldest first. */
    List<Lesson> after(long id, int limit) {
        return database.read(sql -> store.after(sql, id, limit));
    }
}
