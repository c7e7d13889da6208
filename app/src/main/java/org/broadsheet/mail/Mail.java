package org.broadsheet.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Transaction;

/**
 * Takes letters. {@link #send} writes a letter down as part of the caller's change: it goes out after the commit, by itself, and
 * not at all when the change is undone. Nothing here talks to a server. Safe for any thread.
 */
public final class Mail {
    private static final String ADDRESSES = "mail-address";
    private static final String DOMAINS = "mail-domain";

    private final Database database;
    private final Ids ids;
    private final Seal seal;
    private final MailStore store = new MailStore();

    /** @param seal over the key for readers' addresses */
    public Mail(Database database, Ids ids, Seal seal) {
        this.database = database;
        this.ids = ids;
        this.seal = seal;
    }

    /** Puts a letter on its way. To an address that gets no mail it is written down as refused. */
    public LetterId send(Transaction t, Letter letter) {
        var id = new LetterId(ids.next());
        String mark = mark(letter.to());
        boolean isSuppressed = !letter.purpose().isAlways() && store.isSuppressed(t.sql(), mark);
        if (isSuppressed) {
            store.insertRefused(t.sql(), id, letter.purpose(), domainMark(letter.to()), Answer.SUPPRESSED, t.now());
        } else {
            store.insert(
                    t.sql(),
                    new MailStore.Row(
                            id,
                            letter.purpose(),
                            close(letter.to().text().getBytes(StandardCharsets.UTF_8), id, "to"),
                            close(LetterText.write(letter), id, "text"),
                            0),
                    mark,
                    domainMark(letter.to()),
                    t.now());
        }
        return id;
    }

    /** What is on its way to an address is thrown away, unread: for somebody who wants to be forgotten. How many letters. */
    public int withdraw(Transaction t, EmailAddress to) {
        return store.withdraw(t.sql(), mark(to));
    }

    /** From now on an address gets nothing but what staff needs to log in. For ever; {@code reason} is a word. */
    public void suppress(Transaction t, EmailAddress address, String reason) {
        store.suppress(t.sql(), mark(address), reason, t.now());
    }

    /** Whether an address gets no mail, within a change. */
    public boolean isSuppressed(Transaction t, EmailAddress address) {
        return store.isSuppressed(t.sql(), mark(address));
    }

    /** Whether an address gets no mail. */
    public boolean isSuppressed(EmailAddress address) {
        return database.read(sql -> store.isSuppressed(sql, mark(address)));
    }

    /** How a letter stands; empty when it is none, or was tidied away. */
    public Optional<State> state(LetterId id) {
        return database.read(sql -> store.state(sql, id));
    }

    /** How many letters stand how. */
    public List<Count> counts() {
        return database.read(store::counts);
    }

    /** Letters in one state. */
    public record Count(Purpose purpose, State state, int letters) {}

    private String mark(EmailAddress address) {
        return seal.mark(address.canonical(), ADDRESSES);
    }

    private String domainMark(EmailAddress address) {
        return seal.mark(address.domain(), DOMAINS);
    }

    private String close(byte[] secret, LetterId id, String part) {
        return seal.close(secret, whose(id, part));
    }

    /** To what a sealed part of a letter is tied. */
    static String whose(LetterId id, String part) {
        return "mail-" + part + ":" + id;
    }
}
