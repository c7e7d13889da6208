package org.broadsheet.reply;

import java.time.Duration;
import java.util.List;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Follower;
import org.broadsheet.log.Log;
import org.broadsheet.log.Logged;
import org.broadsheet.log.Transaction;
import org.broadsheet.mail.Mail;
import org.broadsheet.reader.Readers;

/**
 * Tells readers of answers to their replies: only those who confirmed by a link in a first letter, each of them once of each answer,
 * and until they end it with one click. Follows the log for all nodes.
 */
public final class Watches implements Follower {
    /** Who asks again within it gets no second letter. */
    private static final Duration ASKED_EACH = Duration.ofMinutes(10);

    private final Log log;
    private final Ids ids;
    private final OwnKeys keys;
    private final Readers readers;
    private final Replies replies;
    private final Mail mail;
    private final Letters letters;
    private final ReplyStore store = new ReplyStore();
    private final WatchStore watches = new WatchStore();

    public Watches(Log log, Ids ids, Seal seal, Readers readers, Replies replies, Mail mail, Letters letters) {
        this.log = log;
        this.ids = ids;
        this.keys = new OwnKeys(seal);
        this.readers = readers;
        this.replies = replies;
        this.mail = mail;
        this.letters = letters;
    }

    /** Asks by letter whether who wrote a reply wants answers; false when the key is none or nobody knows the address. */
    public boolean ask(ReplyId id, String key) {
        var own = replies.own(id, key).filter(reply -> !reply.state().isOver());
        return own.isPresent() && log.write(t -> ask(t, own.get()));
    }

    private boolean ask(Transaction t, Reply reply) {
        var reader = reply.reader();
        var address = reader.flatMap(id -> readers.address(t, id));
        if (reader.isEmpty() || address.isEmpty()) {
            return false;
        }
        var known = watches.find(t.sql(), reply.id(), reader.get());
        if (known.filter(watch -> watch.isConfirmed() || watch.madeAt().isAfter(t.now().minus(ASKED_EACH))).isPresent()) {
            return true;
        }
        long id = known.map(WatchStore.Watch::id).orElseGet(ids::next);
        if (known.isPresent()) {
            watches.asked(t.sql(), id, t.now());
        } else {
            watches.insert(t.sql(), new WatchStore.Watch(id, reply.id(), reader.get(), reply.language(), t.now(), false));
        }
        mail.send(t, letters.confirm(address.get(), reply.language(), path("watch", id)));
        return true;
    }

    private String path(String what, long id) {
        return "/reply/" + what + "/" + Ids.text(id) + "/" + keys.watch(id);
    }

    /** They do want them; false when the link is none, or was ended. */
    public boolean confirm(long id, String key) {
        return keys.isWatch(id, key) && log.write(t -> watches.confirm(t.sql(), id, t.now()));
    }

    /** No more letters; false when the link is none. */
    public boolean end(long id, String key) {
        return keys.isWatch(id, key)
                && log.write(t -> {
                    watches.end(t.sql(), List.of(id));
                    return true;
                });
    }

    @Override
    public String name() {
        return "reply-letters";
    }

    @Override
    public Memory memory() {
        return Memory.SHARED;
    }

    @Override
    public void follow(List<Logged> entries) {
        for (Logged entry : entries) {
            if (entry.kind().equals(ReplyEntry.What.APPROVED.kind())) {
                var answers = java.util.Arrays.stream(entry.fields().getOrDefault("replies", "").split(" "))
                        .flatMap(id -> ReplyId.find(id).stream())
                        .toList();
                log.write(t -> tell(t, answers));
            }
        }
    }

    private int tell(Transaction t, List<ReplyId> answers) {
        int told = 0;
        for (Reply answer : store.find(t.sql(), answers)) {
            if (answer.state() != ReplyState.APPROVED || answer.parent().isEmpty()) {
                continue;
            }
            for (var watch : watches.confirmed(t.sql(), answer.parent().get())) {
                boolean isOwn = answer.reader().filter(watch.reader()::equals).isPresent();
                var address = readers.address(t, watch.reader());
                if (!isOwn && address.isPresent() && watches.tell(t.sql(), watch.id(), answer.id())) {
                    mail.send(t, letters.answered(
                            address.get(), watch.language(), answer, "/reply/to/" + answer.id(), path("unwatch", watch.id())));
                    told++;
                }
            }
        }
        return told;
    }
}
