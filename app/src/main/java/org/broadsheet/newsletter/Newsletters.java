package org.broadsheet.newsletter;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.mail.Mail;
import org.broadsheet.reader.ReaderId;
import org.broadsheet.reader.Readers;

/**
 * Who gets which newsletter. Asking sends a letter with a link; only who uses the link is subscribed (double opt-in). Who asks is
 * never told whether an address is known. Safe for any thread.
 */
public final class Newsletters {
    public static final Duration CONFIRM_VALID = Duration.ofDays(2);

    private static final Duration ASKED_EACH = Duration.ofMinutes(10);
    private static final Duration ASKS_SPAN = Duration.ofDays(1);
    private static final int ASKS_MAX = 3;
    private static final Actor READER = new Actor("reader");

    private final Log log;
    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final NewsletterKeys keys;
    private final Readers readers;
    private final Mail mail;
    private final NewsletterLetters letters;
    private final SubscriptionStore store = new SubscriptionStore();

    /** What it is made of. */
    public record Parts(Log log, Database database, Ids ids, Clock clock, Seal seal, Readers readers, Mail mail, NewsletterLetters letters) {}

    public Newsletters(Parts parts) {
        this.log = parts.log();
        this.database = parts.database();
        this.ids = parts.ids();
        this.clock = parts.clock();
        this.keys = new NewsletterKeys(parts.seal());
        this.readers = parts.readers();
        this.mail = parts.mail();
        this.letters = parts.letters();
    }

    /**
     * Somebody asks for newsletters: a letter goes to the address, three a day and one in ten minutes at most, whoever asks.
     *
     * @param wanted at least one list
     */
    public void ask(Wanted wanted) {
        var met = readers.prepare(wanted.to());
        log.write(t -> {
            var reader = readers.meet(t, List.of(met)).get(met.mark());
            return reader != null && ask(t, reader.id(), wanted);
        });
    }

    private boolean ask(Transaction t, ReaderId reader, Wanted wanted) {
        var asked = store.asked(t.sql(), reader);
        boolean isSameDay = asked.filter(last -> last.at().plus(ASKS_SPAN).isAfter(t.now())).isPresent();
        int asks = isSameDay ? asked.get().asks() : 0;
        boolean isTooSoon = asked.filter(last -> last.at().plus(ASKED_EACH).isAfter(t.now())).isPresent();
        if (isTooSoon || asks >= ASKS_MAX) {
            return false;
        }
        store.ask(t.sql(), reader, wanted.language(), new SubscriptionStore.Asked(t.now(), asks + 1));
        if (store.lists(t.sql(), reader).containsAll(wanted.lists())) {
            mail.send(t, letters.already(wanted.to(), wanted.language(), minePath(reader)));
            return true;
        }
        Instant until = t.now().plus(CONFIRM_VALID);
        String path = "/newsletter/confirm/" + reader + "/" + String.join(",", wanted.lists()) + "/" + until.getEpochSecond() + "/"
                + keys.confirm(reader, wanted.lists(), until);
        mail.send(t, letters.confirm(wanted.to(), wanted.language(), wanted.lists(), path));
        return true;
    }

    /** The address of a reader's preferences. */
    private String minePath(ReaderId reader) {
        return "/newsletter/mine/" + reader + "/" + keys.mine(reader);
    }

    /** A link to confirm with, as it came back. */
    public record Confirmation(String reader, List<String> lists, String until, String key) {}

    /** Whether it is one of ours and not too old. */
    public boolean isGood(Confirmation link) {
        return reader(link).isPresent();
    }

    /**
     * Subscribes; the address of the preferences, or empty when the link is none.
     *
     * @param words what stood before the reader's eyes
     */
    public Optional<String> confirm(Confirmation link, String words, Language language) {
        return reader(link).map(reader -> log.write(t -> {
            for (String list : link.lists()) {
                if (store.subscribe(t.sql(), reader, list, t.now())) {
                    note(t, reader, new Consent(list, true, words, language));
                }
            }
            readers.seen(t, reader);
            return minePath(reader);
        }));
    }

    private Optional<ReaderId> reader(Confirmation link) {
        try {
            var reader = ReaderId.parse(link.reader());
            var until = Instant.ofEpochSecond(Long.parseLong(link.until()));
            boolean isGood = keys.isConfirm(reader, link.lists(), until, link.key()) && clock.instant().isBefore(until);
            return isGood ? known(reader) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private Optional<ReaderId> known(ReaderId reader) {
        return readers.find(reader).map(found -> found.id());
    }

    private Optional<ReaderId> mine(String reader, String key) {
        try {
            var id = ReaderId.parse(reader);
            return keys.isMine(id, key) ? known(id) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What a reader gets; empty when the link is none. */
    public Optional<Preferences> preferences(String reader, String key) {
        return mine(reader, key).flatMap(id -> database.read(sql -> store.preferences(sql, id)));
    }

    /**
     * Changes what a reader gets; false when the link is none.
     *
     * @param words what the page said that they agree to
     */
    public boolean choose(String reader, String key, Preferences wanted, String words) {
        var id = mine(reader, key);
        id.ifPresent(known -> log.write(t -> {
            for (String list : store.lists(t.sql(), known)) {
                if (!wanted.lists().contains(list)) {
                    end(t, known, list, words, wanted.language());
                }
            }
            for (String list : wanted.lists()) {
                if (store.subscribe(t.sql(), known, list, t.now())) {
                    note(t, known, new Consent(list, true, words, wanted.language()));
                }
            }
            store.choose(t.sql(), known, wanted.language(), wanted.pausedUntil());
            return true;
        }));
        return id.isPresent();
    }

    /** Ends all newsletters, and no mail but what staff needs goes to this address ever again; false when the link is none. */
    public boolean never(String reader, String key, String words, Language language) {
        var id = mine(reader, key);
        id.ifPresent(known -> log.write(t -> {
            for (String list : store.lists(t.sql(), known)) {
                end(t, known, list, words, language);
            }
            readers.address(t, known).ifPresent(address -> {
                mail.withdraw(t, address);
                mail.suppress(t, address, "asked");
            });
            return true;
        }));
        return id.isPresent();
    }

    /** The address that ends one newsletter with one POST (RFC 8058). */
    public String offPath(ReaderId reader, String list) {
        return "/newsletter/off/" + reader + "/" + list + "/" + keys.off(reader, list);
    }

    /** Whether it is an address that ends one of ours. */
    public boolean isOff(String reader, String list, String key) {
        return offReader(reader, list, key).isPresent();
    }

    /** Ends one newsletter; true also when it had ended. False when the link is none. */
    public boolean off(String reader, String list, String key) {
        var id = offReader(reader, list, key);
        id.ifPresent(known -> log.write(t -> end(t, known, list, "List-Unsubscribe", Language.ENGLISH)));
        return id.isPresent();
    }

    private Optional<ReaderId> offReader(String reader, String list, String key) {
        try {
            var id = ReaderId.parse(reader);
            return keys.isOff(id, list, key) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private boolean end(Transaction t, ReaderId reader, String list, String words, Language language) {
        boolean isEnded = store.unsubscribe(t.sql(), reader, list);
        if (isEnded) {
            note(t, reader, new Consent(list, false, words, language));
        }
        return isEnded;
    }

    private void note(Transaction t, ReaderId reader, Consent consent) {
        store.consent(t.sql(), ids.next(), reader, consent, t.now());
        t.append(
                consent.isGiven()
                        ? new NewsletterEntry.Subscribed(consent.list())
                        : new NewsletterEntry.Unsubscribed(consent.list()),
                READER);
    }

    /** Those of these who get something, and so are not to be forgotten. */
    public Set<ReaderId> keeps(Transaction t, Collection<ReaderId> readers) {
        return store.subscribed(t.sql(), readers);
    }

    /** How many get which. */
    public Map<String, Integer> counts() {
        return database.read(store::counts);
    }
}
