package org.broadsheet.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Trouble;

/** Brings letters to a server, one after the other, over a line that he opens when he has a letter and closes when none comes. */
final class Courier {
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration AT_ONCE = Duration.ofMillis(5);
    private static final int LOSSES_MAX = 3;
    private static final System.Logger LOGGER = System.getLogger("mail");

    /**
     * What every courier has.
     *
     * @param lines how many couriers there are
     * @param writing made when the first letter goes out, and once
     */
    record Kit(Carrier carrier, LedgerStore ledger, Supplier<Writing> writing, Clock clock, int lines) {}

    private final Kit kit;
    private final Dispatch dispatch;
    private Optional<Carrier.Line> line = Optional.empty();
    private Optional<LedgerStore.Result> last = Optional.empty();
    private int losses;

    Courier(Kit kit, Dispatch dispatch) {
        this.kit = kit;
        this.dispatch = dispatch;
    }

    void run() {
        // The library looks for its parts by the thread's class loader.
        Thread.currentThread().setContextClassLoader(Courier.class.getClassLoader());
        while (!dispatch.isStopping()) {
            try {
                Optional<LetterId> next = dispatch.take(last.isPresent() ? AT_ONCE : IDLE);
                if (next.isPresent() || last.isPresent()) {
                    go(next);
                } else {
                    hangUp();
                }
            } catch (InterruptedException stop) {
                break;
            } catch (RuntimeException | Error thrown) {
                dispatch.shut(thrown);
                hangUp();
            }
        }
        writeLast();
        hangUp();
    }

    private void go(Optional<LetterId> next) {
        try {
            var held = kit.ledger().next(last, next);
            last.ifPresent(done -> dispatch.back(done.letter().id()));
            last = Optional.empty();
            if (held.isPresent()) {
                last = Optional.of(new LedgerStore.Result(held.get(), bringOrDoubt(held.get())));
            } else {
                next.ifPresent(dispatch::back);
            }
        } catch (RuntimeException | Error failed) {
            next.ifPresent(dispatch::back);
            throw failed;
        }
    }

    /** After a bug nobody knows how far the letter had come. */
    private Answer bringOrDoubt(OutboxStore.Held held) {
        try {
            return bring(held);
        } catch (RuntimeException | Error bug) {
            // Its message may name the address.
            Trouble.tell(LOGGER, "letter " + held.id() + " met a bug on its way", new IllegalStateException(bug.getClass().getName()));
            hangUp();
            return new Answer.Unsure("bug");
        }
    }

    private Answer bring(OutboxStore.Held held) {
        var letter = kit.ledger().open(held);
        if (letter.isEmpty()) {
            return new Answer.Refused("sealed", false);
        }
        Parcel parcel;
        try {
            parcel = kit.writing().get().parcel(held.id(), letter.get(), kit.clock().instant());
        } catch (Fault unset) {
            dispatch.shut(unset);
            return new Answer.NoWay(unset.code());
        } catch (RuntimeException bug) {
            Trouble.tell(LOGGER, "letter " + held.id() + " cannot be written", new IllegalStateException(bug.getClass().getName()));
            return new Answer.Refused("unwritable", false);
        }
        try {
            return judged(hand(parcel));
        } catch (Carrier.NoLine shut) {
            dispatch.shut(shut.fault());
            return new Answer.NoWay("no-line");
        }
    }

    /** A line that was lost while it lay idle says nothing about the letter: it is tried at once over a new one. */
    private Answer hand(Parcel parcel) throws Carrier.NoLine {
        boolean isUsed = line.isPresent();
        Answer answer = openLine().hand(parcel);
        if (isUsed && answer instanceof Answer.PutOff(String code) && code.equals(Answer.LOST)) {
            hangUp();
            return openLine().hand(parcel);
        }
        return answer;
    }

    private Carrier.Line openLine() throws Carrier.NoLine {
        if (line.isPresent() && !line.get().isUsable()) {
            hangUp();
        }
        if (line.isEmpty()) {
            line = Optional.of(kit.carrier().open());
        }
        return line.get();
    }

    private Answer judged(Answer answer) {
        boolean isLost = answer instanceof Answer.PutOff(String code) && code.equals(Answer.LOST);
        losses = isLost ? losses + 1 : 0;
        if (answer instanceof Answer.NoWay(String code)) {
            dispatch.shut(new Fault("mail-refused", Fault.Kind.EXTERNAL, "the mail server takes nothing from us now: it said " + code));
            hangUp();
        } else if (losses >= LOSSES_MAX) {
            dispatch.shut(new Fault("mail-lost", Fault.Kind.EXTERNAL, "the connection to the mail server is lost again and again"));
        } else if (answer instanceof Answer.Taken) {
            dispatch.open();
        }
        return answer;
    }

    private void writeLast() {
        try {
            kit.ledger().next(last, Optional.empty());
        } catch (RuntimeException late) {
            Trouble.tell(LOGGER, "the last letter's result could not be written", late);
        }
        last = Optional.empty();
    }

    private void hangUp() {
        line.ifPresent(Carrier.Line::close);
        line = Optional.empty();
    }
}
