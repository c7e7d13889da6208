package org.broadsheet.reply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Legible;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;
import org.broadsheet.reader.Readers;

/**
 * The newsroom's door to replies. Each verb is part of the caller's transaction, takes many at once, passes over what it does not
 * fit, and answers with what it changed, which {@link #undo} takes back. Safe for any thread.
 */
public final class Moderation {
    /** In one go. */
    public static final int BULK_MAX = 500;

    private static final int NOTE_MAX = 200;
    private static final int PHRASE_MIN = 3;
    private static final int PHRASE_MAX = 100;
    private static final int REPORTS_SHOWN = 50;

    private final Database database;
    private final Ids ids;
    private final Readers readers;
    private final ReplyStore store = new ReplyStore();
    private final RuleStore rules = new RuleStore();
    private final QueueStore queue = new QueueStore();
    private final Shown shown = new Shown();

    public Moderation(Database database, Ids ids, Readers readers) {
        this.database = database;
        this.ids = ids;
        this.readers = readers;
    }

    /** One reply that was moved. */
    public record Change(ReplyId id, ReplyState from, ReplyState to) {}

    /** The public reads them. Their reports are done with. */
    public List<Change> approve(Transaction t, Collection<ReplyId> which, Actor by) {
        return move(t, which, ReplyState.APPROVED, ReplyEntry.What.APPROVED, by);
    }

    /** Off the page, and not called spam: rude, off the point, unlawful. */
    public List<Change> hide(Transaction t, Collection<ReplyId> which, Actor by) {
        return move(t, which, ReplyState.HIDDEN, ReplyEntry.What.HIDDEN, by);
    }

    /** Off the page, and the filter may learn from it. */
    public List<Change> spam(Transaction t, Collection<ReplyId> which, Actor by) {
        return move(t, which, ReplyState.SPAM, ReplyEntry.What.SPAMMED, by);
    }

    /** Back to those that wait. */
    public List<Change> hold(Transaction t, Collection<ReplyId> which, Actor by) {
        return move(t, which, ReplyState.HELD, ReplyEntry.What.HELD, by);
    }

    /** Takes changes back, of replies that nobody has moved on since. */
    public List<Change> undo(Transaction t, Collection<Change> changes, Actor by) {
        var undone = new ArrayList<Change>();
        for (Change change : changes) {
            var reply = store.find(t.sql(), change.id()).filter(found -> found.state() == change.to());
            reply.ifPresent(found -> undone.addAll(move(t, List.of(found.id()), change.from(), what(change.from()), by)));
        }
        return undone;
    }

    private static ReplyEntry.What what(ReplyState to) {
        return switch (to) {
            case APPROVED -> ReplyEntry.What.APPROVED;
            case HIDDEN -> ReplyEntry.What.HIDDEN;
            case SPAM -> ReplyEntry.What.SPAMMED;
            case RECEIVED, HELD -> ReplyEntry.What.HELD;
            case WITHDRAWN, REMOVED -> throw new IllegalArgumentException("a moderator brings nobody's own end about");
        };
    }

    private List<Change> move(Transaction t, Collection<ReplyId> which, ReplyState to, ReplyEntry.What what, Actor by) {
        if (which.size() > BULK_MAX) {
            throw new IllegalArgumentException("at most " + BULK_MAX + " at once");
        }
        var changes = new ArrayList<Change>();
        for (Reply reply : store.find(t.sql(), which)) {
            rules.done(t.sql(), reply.id(), t.now());
            store.noReports(t.sql(), reply.id());
            if (reply.state() == to || reply.state().isOver()) {
                continue;
            }
            shown.move(t, reply, to, what, by);
            trust(t, reply, to);
            changes.add(new Change(reply.id(), reply.state(), to));
        }
        return List.copyOf(changes);
    }

    /** What a moderator has approved counts, and what one takes off counts against it. */
    private void trust(Transaction t, Reply reply, ReplyState to) {
        int more = (to == ReplyState.APPROVED ? 1 : 0) - (reply.state() == ReplyState.APPROVED ? 1 : 0);
        reply.reader().filter(id -> more != 0).ifPresent(id -> readers.trust(t, id, more));
    }

    /** Bans whoever wrote a reply; empty when nobody knows any more who that was. */
    public Optional<Ban> banReader(Transaction t, ReplyId reply, String note, Actor by) {
        return store.find(t.sql(), reply)
                .flatMap(Reply::reader)
                .flatMap(id -> readers.markOf(t, id))
                .map(mark -> ban(t, Ban.Kind.READER, mark, note, by));
    }

    /** Bans the part of the network that a reply came from; empty when that is forgotten. */
    public Optional<Ban> banBlock(Transaction t, ReplyId reply, String note, Actor by) {
        return Optional.of(store.block(t.sql(), reply))
                .filter(mark -> !mark.isEmpty())
                .map(mark -> ban(t, Ban.Kind.BLOCK, mark, note, by));
    }

    /** Bans words in a name, a website or a text, in small letters or large; empty when the phrase is too short or too long. */
    public Optional<Ban> banPhrase(Transaction t, String phrase, String note, Actor by) {
        String word = Legible.line(phrase, PHRASE_MAX + 1).toLowerCase(Locale.ROOT);
        return word.length() < PHRASE_MIN || word.length() > PHRASE_MAX
                ? Optional.empty()
                : Optional.of(ban(t, Ban.Kind.PHRASE, word, note, by));
    }

    private Ban ban(Transaction t, Ban.Kind kind, String word, String note, Actor by) {
        return rules.ban(t.sql(), kind, word).orElseGet(() -> {
            var ban = new Ban(ids.next(), kind, word, Legible.line(note, NOTE_MAX), by.name(), t.now());
            rules.insert(t.sql(), ban);
            t.append(new ReplyEntry.Banned(ban.id(), kind), by);
            return ban;
        });
    }

    public boolean liftBan(Transaction t, long ban, Actor by) {
        boolean isLifted = rules.lift(t.sql(), ban) > 0;
        if (isLifted) {
            t.append(new ReplyEntry.BanLifted(ban), by);
        }
        return isLifted;
    }

    /** The newest first. */
    public List<Ban> bans() {
        return database.read(rules::bans);
    }

    /** How replies are taken from now on. */
    public void setRule(Transaction t, Scope scope, Rule rule, Actor by) {
        rules.set(t.sql(), scope, rule, by.name(), t.now());
        t.append(new ReplyEntry.RuleSet(scope, rule.mode().word(), rule.closesDays()), by);
    }

    /** Lets the next wider scope decide again. */
    public void unsetRule(Transaction t, Scope scope, Actor by) {
        if (rules.unset(t.sql(), scope) > 0) {
            t.append(new ReplyEntry.RuleSet(scope, "", 0), by);
        }
    }

    /** Every rule, by {@link Scope#key}. */
    public Map<String, Rule> rules() {
        return database.read(rules::rules);
    }

    /** Which replies somebody wants to look at. */
    public List<Reply> queue(Wanted wanted, int limit) {
        return database.read(sql -> queue.queue(sql, wanted, limit));
    }

    /** How many there are in each state. */
    public Map<ReplyState, Integer> counts() {
        return database.read(queue::counts);
    }

    /** How many are reported and still shown. */
    public int reported() {
        return database.read(queue::reported);
    }

    /** Those of these that there are. */
    public List<Reply> replies(Collection<ReplyId> which) {
        return which.isEmpty() ? List.of() : database.read(sql -> store.find(sql, which));
    }

    public Optional<Reply> reply(ReplyId id) {
        return database.read(sql -> store.find(sql, id));
    }

    /** What it answers, from the root down; the newest replies of the same reader; and who reported it. */
    public Context context(ReplyId id) {
        return database.read(sql -> {
            var chain = new ArrayList<Reply>();
            var found = store.find(sql, id);
            var above = found.flatMap(Reply::parent);
            while (above.isPresent() && chain.size() < CHAIN_MAX) {
                var reply = store.find(sql, above.get());
                reply.ifPresent(chain::addFirst);
                above = reply.flatMap(Reply::parent);
            }
            var others = found.flatMap(Reply::reader).map(reader -> store.of(sql, reader, OTHERS_MAX)).orElse(List.of());
            return new Context(
                    chain,
                    others.stream().filter(other -> !other.id().equals(id)).toList(),
                    rules.reports(sql, id, REPORTS_SHOWN));
        });
    }

    private static final int CHAIN_MAX = 8;
    private static final int OTHERS_MAX = 20;

    /** What a moderator wants to know beside a reply. */
    public record Context(List<Reply> answers, List<Reply> bySameReader, List<Report> reports) {
        public Context {
            answers = List.copyOf(answers);
            bySameReader = List.copyOf(bySameReader);
            reports = List.copyOf(reports);
        }
    }
}
