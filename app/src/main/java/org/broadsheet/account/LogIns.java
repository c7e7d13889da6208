package org.broadsheet.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.web.Throttle;

/**
 * The way in: password, then the code if the account has a second factor, then a session. Attempts are slowed down by network
 * address, by address and name together, and (much later) by name alone; a browser that this person logged in with before
 * has a measure of its own, so that nobody can be locked out from elsewhere (OWASP, Slow Down Online Guessing Attacks with
 * Device Cookies). An unknown name is treated as a known one, in words and in time. Safe for any thread.
 */
public final class LogIns {
    /** How long somebody has for the code after the password. */
    public static final Duration HALF_VALID = Duration.ofMinutes(10);
    /** How long a browser is remembered after its last log-in. */
    public static final Duration DEVICE_VALID = Duration.ofDays(365);

    static final int HALF_TRIES_MAX = 5;

    private static final Duration SLOT = Duration.ofHours(1);

    private final Log log;
    private final Database database;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final AccountConfig config;
    private final StaffLetters letters;
    private final Clock clock;
    private final RandomGenerator random;
    private final SessionStore store = new SessionStore();
    private final AccountStore accountStore = new AccountStore();
    private final Throttle byAddress;
    private final Throttle byAddressAndName;
    private final Throttle byName;
    private final Throttle byDevice;
    private final Throttle byCode;

    /** @param random unforeseeable: a {@code SecureRandom} outside of tests */
    public LogIns(
            Log log,
            Database database,
            Accounts accounts,
            Sessions sessions,
            SecondFactors factors,
            AccountConfig config,
            StaffLetters letters,
            Clock clock,
            RandomGenerator random) {
        this.log = log;
        this.database = database;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.config = config;
        this.letters = letters;
        this.clock = clock;
        this.random = random;
        // Whole newsrooms come from one address; what is guessed at one name is held back by the next two.
        this.byAddress = new Throttle(200, Duration.ofSeconds(3), clock);
        this.byAddressAndName = new Throttle(8, Duration.ofSeconds(30), clock);
        this.byName = new Throttle(60, Duration.ofSeconds(30), clock);
        this.byDevice = new Throttle(10, Duration.ofSeconds(30), clock);
        this.byCode = new Throttle(10, Duration.ofSeconds(60), clock);
    }

    /** How a log-in goes on. */
    public sealed interface Answer {
        /**
         * In.
         *
         * @param device by which this browser is known from now on; empty when it already was
         */
        record In(Account account, Secret session, Optional<Secret> device) implements Answer {}

        /** The password was right; now the code. */
        record CodeWanted(Secret half) implements Answer {}

        /** Something was not right, and nothing says what. */
        record Wrong() implements Answer {}

        record TooOften() implements Answer {}

        /** The password has to be given again. */
        record Over() implements Answer {}
    }

    /** The first step. */
    public Answer begin(String email, String password, Sessions.Place place, Optional<Secret> device) {
        String name = Accounts.normal(email);
        boolean isKnown = device.filter(secret -> database.read(sql -> store.isKnown(sql, secret.hash(), name)))
                .isPresent();
        if (isTooOften(name, place.address(), isKnown ? device : Optional.empty())) {
            return new Answer.TooOften();
        }
        Optional<Account> account = accounts.signIn(email, password);
        if (account.isEmpty()) {
            noteFailure(accounts.named(email), place.address());
            return new Answer.Wrong();
        }
        if (factors.state(account.get()).isOn()) {
            return new Answer.CodeWanted(half(account.get()));
        }
        tidy();
        return log.write(t -> enter(t, account.get(), place, isKnown ? device : Optional.empty()));
    }

    private boolean isTooOften(String name, String address, Optional<Secret> known) {
        String hash = new Secret(name).hash();
        if (known.isPresent()) {
            return byDevice.take(known.get().hash()).isPresent();
        }
        return byAddress.take(address).isPresent()
                || byAddressAndName.take(address + " " + hash).isPresent()
                || byName.take(hash).isPresent();
    }

    private Secret half(Account account) {
        var secret = Secret.make("", random);
        database.write(sql -> {
            store.deleteHalvesBefore(sql, clock.instant().minus(HALF_VALID));
            store.insertHalf(sql, secret.hash(), account, clock.instant());
            return true;
        });
        return secret;
    }

    /** Whether a code can still be given. */
    public boolean isHalf(Secret half) {
        return database.read(
                sql -> store.isHalfOpen(sql, half.hash(), clock.instant().minus(HALF_VALID), HALF_TRIES_MAX));
    }

    /** The second step. */
    public Answer finish(Secret half, String code, Sessions.Place place, Optional<Secret> device) {
        String hash = half.hash();
        var account = database.<Optional<Account>>write(sql -> store.tryHalf(
                        sql, hash, clock.instant().minus(HALF_VALID), HALF_TRIES_MAX)
                .flatMap(id -> accountStore.byId(sql, id))
                .filter(kept -> !kept.isDisabled())
                .map(AccountStore.Kept::account));
        if (account.isEmpty()) {
            return new Answer.Over();
        }
        var who = account.get();
        if (byCode.take(Ids.text(who.id())).isPresent()) {
            return new Answer.TooOften();
        }
        boolean isKnown = device.filter(secret -> database.read(sql -> store.isKnown(sql, secret.hash(), who.email())))
                .isPresent();
        Optional<Answer> in = log.write(t -> {
            if (!factors.use(t, who.id(), code, who.actor().at(place.address()))) {
                return Optional.empty();
            }
            store.deleteHalf(t.sql(), hash);
            return Optional.of(enter(t, who, place, isKnown ? device : Optional.empty()));
        });
        if (in.isEmpty()) {
            noteFailure(account, place.address());
            return isHalf(half) ? new Answer.Wrong() : new Answer.Over();
        }
        byCode.clear(Ids.text(who.id()));
        tidy();
        return in.get();
    }

    /** For somebody who has just proved who they are by a link: a session, or the code first. */
    public Answer admit(Account account, Sessions.Place place) {
        return factors.state(account).isOn()
                ? new Answer.CodeWanted(half(account))
                : log.write(t -> enter(t, account, place, Optional.empty()));
    }

    private Answer enter(Transaction t, Account account, Sessions.Place place, Optional<Secret> known) {
        Secret session = sessions.open(t, account, place);
        Optional<Secret> fresh = known.isPresent() ? Optional.empty() : Optional.of(Secret.make("", random));
        if (fresh.isPresent() && store.hasDevice(t.sql(), account.id())) {
            letters.newDevice(t, account, place);
        }
        known.ifPresent(secret -> store.touchDevice(t.sql(), secret.hash(), t.now()));
        fresh.ifPresent(secret -> store.insertDevice(t.sql(), secret.hash(), account, t.now()));
        store.deleteDevicesBefore(t.sql(), t.now().minus(DEVICE_VALID));
        t.append(new AccountEntry.LoggedIn(account.id()), account.actor().at(place.address()));
        return new Answer.In(account, session, fresh);
    }

    /** Ends a session, and says so. */
    public void leave(Account account, Secret session, Actor by) {
        sessions.close(session);
        log.write(t -> t.append(new AccountEntry.LoggedOut(account.id()), by));
    }

    /** Counted by the hour; the log hears of the first, the tenth, the hundredth and so on. */
    private void noteFailure(Optional<Account> of, String address) {
        long account = of.map(Account::id).orElse(0L);
        log.write(t -> {
            long slot = t.now().getEpochSecond() / SLOT.toSeconds();
            store.deleteFailuresBefore(t.sql(), slot - config.addressesKept().dividedBy(SLOT));
            long times = store.countFailure(t.sql(), slot, account);
            return isTold(times) ? t.append(new AccountEntry.LogInFailed(account, times), new Actor("door", address)) : 0L;
        });
    }

    private static boolean isTold(long times) {
        long power = 1;
        while (power < times) {
            power *= 10;
        }
        return power == times;
    }

    /** Forgets what is older than it may be kept. Called with every log-in, and before somebody looks. */
    public void tidy() {
        log.forgetAddresses(clock.instant().minus(config.addressesKept()));
    }

    /** The same by {@link AddressesForgotten}, who also forgets at whose names somebody guessed. */
    void tidy(Transaction t) {
        log.forgetAddresses(t, t.now().minus(config.addressesKept()));
        store.deleteFailuresBefore(t.sql(), (t.now().getEpochSecond() - config.addressesKept().toSeconds()) / SLOT.toSeconds());
    }

    /** The sentence for {@link Answer.TooOften}, for programs. */
    public static Fault tooOften() {
        return new Fault("request-too-often", Fault.Kind.USER, "too many attempts: wait a minute, then try again");
    }
}
