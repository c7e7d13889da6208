package org.broadsheet.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;

/** The people of the newsroom, and whether somebody is one of them. Safe for any thread. */
public final class Accounts {
    static final int NAME_LENGTH_MAX = 80;

    private static final int EMAIL_LENGTH_MAX = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");

    private final Log log;
    private final Database database;
    private final Ids ids;
    private final Passwords passwords;
    private final AccountStore store = new AccountStore();
    /** Compared with when there is no such account, so that the answer takes as long. */
    private final String nobodys;

    public Accounts(Log log, Database database, Ids ids, Passwords passwords) {
        this.log = log;
        this.database = database;
        this.ids = ids;
        this.passwords = passwords;
        this.nobodys = "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);
    }

    /** Whether there is none yet. */
    public boolean isEmpty() {
        return database.read(store::isEmpty);
    }

    /**
     * A new person.
     *
     * @throws Fault {@code account-email}, {@code account-exists}, {@code password-short}, {@code password-long}, {@code
     *     password-common}
     */
    public Account add(String email, Role role, String password, Actor by) {
        var account = checked(email, role, password);
        String hash = passwords.hash(password);
        log.write(t -> insert(t, account, hash, by));
        return account;
    }

    /** Checks everything that needs no database. */
    Account checked(String email, Role role, String password) {
        String address = checkedEmail(email);
        requireStrong(passwords, password, address);
        return new Account(ids.next(), address, role);
    }

    /** An address as it is kept. */
    static String checkedEmail(String email) {
        String address = normal(email);
        if (address.length() > EMAIL_LENGTH_MAX || !EMAIL.matcher(address).matches()) {
            throw new Fault("account-email", Fault.Kind.USER, "this is no e-mail address; it is the name to log in with");
        }
        return address;
    }

    /** A name as it is kept: one line, without what cannot be seen. */
    static String checkedName(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (plain.codePointCount(0, plain.length()) > NAME_LENGTH_MAX) {
            throw new Fault("account-name", Fault.Kind.USER, "a name has at most " + NAME_LENGTH_MAX + " characters");
        }
        return plain;
    }

    static void requireStrong(Passwords passwords, String password, String address) {
        passwords.weakness(password, address).ifPresent(code -> {
            throw new Fault(code, Fault.Kind.USER, sentence(code));
        });
    }

    static Fault unknown() {
        return new Fault("account-unknown", Fault.Kind.USER, "there is no such account, or it is disabled");
    }

    long insert(Transaction t, Account account, String passwordHash, Actor by) {
        if (store.byEmail(t.sql(), account.email()).isPresent()) {
            throw new Fault("account-exists", Fault.Kind.USER, "there is an account with this e-mail address already");
        }
        store.insert(t.sql(), account, passwordHash, t.now());
        return t.append(new AccountEntry.AccountAdded(account.id(), account.role()), by);
    }

    /** The person of these words; the same empty answer, and as slow, for a wrong address as for a wrong password. */
    public Optional<Account> signIn(String email, String password) {
        String address = normal(email);
        var kept = address.length() > EMAIL_LENGTH_MAX
                ? Optional.<AccountStore.Kept>empty()
                : database.read(sql -> store.byEmail(sql, address));
        boolean isRight = passwords.isOf(password, kept.map(AccountStore.Kept::passwordHash).orElse(nobodys));
        return kept.filter(found -> isRight && !found.isDisabled()).map(AccountStore.Kept::account);
    }

    /** The account of an address, whoever asks: for the log, never for an answer. */
    Optional<Account> named(String email) {
        String address = normal(email);
        return address.length() > EMAIL_LENGTH_MAX
                ? Optional.empty()
                : database.read(sql -> store.byEmail(sql, address)).map(AccountStore.Kept::account);
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static String sentence(String code) {
        return switch (code) {
            case "password-short" -> "a password has at least " + Passwords.LENGTH_MIN + " characters: some words in a row are best";
            case "password-long" -> "a password has at most " + Passwords.LENGTH_MAX + " characters";
            default -> "this password is one of those that everybody tries first: take another";
        };
    }
}
