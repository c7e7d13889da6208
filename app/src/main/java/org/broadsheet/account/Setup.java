package org.broadsheet.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;

/**
 * The first account: whoever reads the program's own output gets a link, good for one use within {@link #VALID}, and only while
 * there is no account. Also the paper's name, which is asked for with it. Safe for any thread and several processes.
 */
public final class Setup {
    public static final Duration VALID = Duration.ofHours(24);
    public static final int NAME_LENGTH_MAX = 80;

    private static final String SITE_NAME = "site.name";

    private final Log log;
    private final Database database;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final RandomGenerator random;
    private final AccountStore store = new AccountStore();

    /** @param random unforeseeable: a {@code SecureRandom} outside of tests */
    public Setup(
            Log log, Database database, Accounts accounts, Passwords passwords, Clock clock, RandomGenerator random) {
        this.log = log;
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.random = random;
    }

    /** A new link, which ends the one before; empty when there is an account. */
    public Optional<Secret> link() {
        var secret = Secret.make("", random);
        boolean isMade = database.write(sql -> {
            if (!store.isEmpty(sql)) {
                return false;
            }
            store.replaceLink(sql, secret.hash(), clock.instant());
            return true;
        });
        return isMade ? Optional.of(secret) : Optional.empty();
    }

    /** Whether a link can still be used. */
    public boolean isOpen(Secret link) {
        return database.read(sql -> store.isEmpty(sql)
                && store.isLinkOpen(sql, link.hash(), clock.instant().minus(VALID)));
    }

    /**
     * Uses the link: names the paper and makes the first administrator, both or neither, and for one caller only.
     *
     * @throws Fault {@code setup-link}, {@code site-name}, or what {@link Accounts#add} says of address and password
     */
    public Account complete(Secret link, String siteName, String email, String password) {
        return complete(link, siteName, email, password, "");
    }

    /** The same, from a network address. */
    public Account complete(Secret link, String siteName, String email, String password, String from) {
        String name = siteName.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH_MAX) {
            throw new Fault("site-name", Fault.Kind.USER, "the paper has a name of 1 to " + NAME_LENGTH_MAX + " characters");
        }
        if (!isOpen(link)) {
            throw gone();
        }
        var account = accounts.checked(email, Role.ADMINISTRATOR, password);
        String hash = passwords.hash(password);
        log.write(t -> {
            if (!store.isEmpty(t.sql()) || !store.isLinkOpen(t.sql(), link.hash(), t.now().minus(VALID))) {
                throw gone();
            }
            store.useLink(t.sql(), link.hash(), t.now());
            store.set(t.sql(), SITE_NAME, name);
            t.append(new AccountEntry.SiteNamed(name), Actor.OPERATOR);
            return accounts.insert(t, account, hash, account.actor().at(from));
        });
        return account;
    }

    /** What the paper was called here; empty before. */
    public Optional<String> siteName() {
        return database.read(sql -> store.setting(sql, SITE_NAME));
    }

    private static Fault gone() {
        return new Fault(
                "setup-link",
                Fault.Kind.USER,
                "this link was used, is older than a day, or never was: start the program again and it prints a new one");
    }
}
