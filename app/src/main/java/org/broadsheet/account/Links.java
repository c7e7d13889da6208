package org.broadsheet.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.web.Throttle;

/**
 * Links by which somebody sets a password: an invitation makes an account, a reset has one. Each works once, within
 * {@link #VALID}, and only the newest for an address. Safe for any thread and several processes.
 */
public final class Links {
    public static final Duration VALID = Duration.ofDays(7);

    private final Log log;
    private final Database database;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final StaffLetters letters;
    private final Clock clock;
    private final RandomGenerator random;
    private final Throttle byName;
    private final LinkStore store = new LinkStore();
    private final AccountStore accountStore = new AccountStore();

    /** @param random unforeseeable: a {@code SecureRandom} outside of tests */
    public Links(
            Log log,
            Database database,
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            StaffLetters letters,
            Clock clock,
            RandomGenerator random) {
        this.log = log;
        this.database = database;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.letters = letters;
        this.clock = clock;
        this.random = random;
        this.byName = new Throttle(3, Duration.ofMinutes(20), clock);
    }

    /**
     * What a link is for.
     *
     * @param account whose password is set; empty for an invitation
     */
    public record Link(String email, Role role, Optional<Long> account, Instant madeAt) {
        public boolean isInvitation() {
            return account.isEmpty();
        }

        public Instant endsAt() {
            return madeAt.plus(VALID);
        }

        /** Without the address. */
        @Override
        public String toString() {
            return "Link[" + (isInvitation() ? "invitation" : "reset") + "]";
        }
    }

    /**
     * A link for somebody new. Its secret is in the answer and in the letter to them.
     *
     * @throws Fault {@code account-email}, {@code account-exists}
     */
    public Secret invite(String email, Role role, Actor by) {
        String address = Accounts.checkedEmail(email);
        var secret = Secret.make("", random);
        log.write(t -> {
            if (accountStore.byEmail(t.sql(), address).isPresent()) {
                throw new Fault("account-exists", Fault.Kind.USER, "there is an account with this e-mail address already");
            }
            store.deleteBefore(t.sql(), t.now().minus(VALID));
            store.deleteFor(t.sql(), address);
            store.insert(t.sql(), secret.hash(), new Link(address, role, Optional.empty(), t.now()), by.name());
            letters.invited(t, address, secret);
            return t.append(new AccountEntry.Invited(role), by);
        });
        return secret;
    }

    /** Ends an invitation before it was used. */
    public void withdraw(String email) {
        database.write(sql -> {
            store.deleteFor(sql, email);
            return true;
        });
    }

    /**
     * A link by which somebody sets a new password.
     *
     * @throws Fault {@code account-unknown}
     */
    public Secret reset(long account, Actor by) {
        var secret = Secret.make("", random);
        log.write(t -> {
            var kept = accountStore.byId(t.sql(), account)
                    .filter(found -> !found.isDisabled())
                    .orElseThrow(Accounts::unknown);
            var of = kept.account();
            store.deleteFor(t.sql(), of.email());
            store.insert(t.sql(), secret.hash(), new Link(of.email(), of.role(), Optional.of(account), t.now()), by.name());
            letters.newPassword(t, of, secret);
            return t.append(new AccountEntry.ResetLinkMade(account), by);
        });
        return secret;
    }

    /**
     * Somebody says that they forgot their password: whoever has this address gets a link by mail, three times an hour at most.
     * Nothing happens when there is no such account, and the caller is not told. Takes longer for one that there is, so it
     * must not keep an answer waiting.
     *
     * @param from the network address
     */
    public void forgotten(String email, String from) {
        String address = Accounts.normal(email);
        database.read(sql -> accountStore.byEmail(sql, address))
                .filter(kept -> !kept.isDisabled() && byName.take(new Secret(address).hash()).isEmpty())
                .ifPresent(kept -> reset(kept.account().id(), new Actor("door", from)));
    }

    /** What a link is for, while it can be used. */
    public Optional<Link> find(Secret link) {
        return database.read(sql -> store.open(sql, link.hash(), clock.instant().minus(VALID)));
    }

    /** Invitations that nobody has used yet. */
    public List<Link> invitations() {
        return database.read(sql -> store.invitations(sql, clock.instant().minus(VALID)));
    }

    /**
     * Uses a link, for one caller only. After a reset, whoever was logged in as this person is out.
     *
     * @param from the network address
     * @throws Fault {@code account-link}, or what {@link Accounts#add} says of the password
     */
    public Account use(Secret link, String name, String password, String from) {
        var known = find(link).orElseThrow(Links::gone);
        var fresh = accounts.checked(known.email(), known.role(), password);
        var named = new Account(fresh.id(), fresh.email(), fresh.role(), Accounts.checkedName(name));
        String hash = passwords.hash(password);
        return log.write(t -> {
            var now = store.open(t.sql(), link.hash(), t.now().minus(VALID)).orElseThrow(Links::gone);
            store.use(t.sql(), link.hash(), t.now());
            return now.account().isPresent()
                    ? reset(t, now.account().get(), hash, from)
                    : begin(t, named, hash, from);
        });
    }

    private Account begin(Transaction t, Account account, String hash, String from) {
        accounts.insert(t, account, hash, account.actor().at(from));
        return account;
    }

    private Account reset(Transaction t, long id, String hash, String from) {
        var account = accountStore.byId(t.sql(), id)
                .filter(found -> !found.isDisabled())
                .orElseThrow(Links::gone)
                .account();
        accountStore.setPassword(t.sql(), id, hash);
        sessions.closeAll(t, id);
        t.append(new AccountEntry.PasswordChanged(id), account.actor().at(from));
        return account;
    }

    private static Fault gone() {
        return new Fault(
                "account-link",
                Fault.Kind.USER,
                "this link was used, is older than seven days, or a newer one took its place: ask an administrator for another");
    }
}
