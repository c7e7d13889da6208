package org.broadsheet.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Seal;
import org.jooq.DSLContext;

/**
 * Writes down how far each letter has come. The result of the last letter of a line and the mark of its next one are one
 * transaction, so at any moment at most one letter a line is in hand.
 */
final class LedgerStore {
    private static final Duration RETRY_FIRST = Duration.ofMinutes(1);
    private static final Duration RETRY_MAX = Duration.ofHours(4);
    private static final int DOUBLINGS_MAX = 10;

    private final Database database;
    private final Seal seal;
    private final Clock clock;
    private final String holder;
    private final OutboxStore store = new OutboxStore();

    LedgerStore(Database database, Seal seal, Clock clock, String holder) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
        this.holder = holder;
    }

    /** What came of a letter. */
    record Result(OutboxStore.Held letter, Answer answer) {}

    /** Writes the last result down, if there is one, and takes the next letter in hand if it can be had. */
    Optional<OutboxStore.Held> next(Optional<Result> last, Optional<LetterId> next) {
        Instant now = clock.instant();
        return database.write(sql -> {
            last.ifPresent(result -> write(sql, result, now));
            return next.flatMap(id -> store.take(sql, id, holder)).filter(held -> isWanted(sql, held, now));
        });
    }

    /** Late, or suppressed since it was written: it ends here. */
    private boolean isWanted(DSLContext sql, OutboxStore.Held held, Instant now) {
        if (!held.untilAt().isAfter(now)) {
            store.end(sql, held.id(), State.REFUSED, Answer.EXPIRED, now);
            return false;
        }
        if (!held.purpose().isAlways() && store.isSuppressed(sql, held.mark())) {
            store.end(sql, held.id(), State.REFUSED, Answer.SUPPRESSED, now);
            return false;
        }
        return true;
    }

    private void write(DSLContext sql, Result result, Instant now) {
        var letter = result.letter();
        switch (result.answer()) {
            case Answer.Taken(String code) -> store.end(sql, letter.id(), State.HANDED, code, now);
            case Answer.Refused(String code, boolean isNobody) -> {
                store.end(sql, letter.id(), State.REFUSED, code, now);
                if (isNobody && !letter.purpose().isAlways()) {
                    new MailStore().suppress(sql, letter.mark(), "bounced", now);
                }
            }
            case Answer.PutOff(String code) -> {
                Instant again = now.plus(wait(letter));
                if (again.isBefore(letter.untilAt())) {
                    store.putOff(sql, letter.id(), code, letter.attempts() + 1, again);
                } else {
                    store.end(sql, letter.id(), State.REFUSED, code, now);
                }
            }
            case Answer.NoWay(String code) -> store.putOff(sql, letter.id(), code, letter.attempts(), letter.dueAt());
            case Answer.Unsure(String code) -> store.doubt(sql, letter.id(), code, now);
        }
    }

    /** RFC 5321, section 4.5.4.1: longer and longer; each letter a little differently, by its id, so that they do not come at once. */
    private static Duration wait(OutboxStore.Held letter) {
        Duration doubled = RETRY_FIRST.multipliedBy(1L << Math.min(letter.attempts(), DOUBLINGS_MAX));
        Duration bounded = doubled.compareTo(RETRY_MAX) < 0 ? doubled : RETRY_MAX;
        return bounded.plusMillis(bounded.toMillis() / 5 * Math.floorMod(letter.id().value(), 100L) / 100);
    }

    /** What a letter says and to whom; empty when it was sealed with another key. */
    Optional<Letter> open(OutboxStore.Held held) {
        return seal.open(held.address(), Mail.whose(held.id(), "to"))
                .flatMap(to -> EmailAddress.parse(new String(to, StandardCharsets.UTF_8)))
                .flatMap(to -> seal.open(held.content(), Mail.whose(held.id(), "text"))
                        .map(content -> LetterText.read(content, to, held.purpose())));
    }
}
