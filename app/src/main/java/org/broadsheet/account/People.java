package org.broadsheet.account;

import java.util.List;
import java.util.Optional;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;

/**
 * What administrators do with accounts, and everybody with their own. There is always somebody who can administer: that is
 * looked at inside the transaction, so that two who demote each other at the same time cannot both succeed. Safe for any thread.
 */
public final class People {
    private final Log log;
    private final Database database;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Passwords passwords;
    private final AccountStore store = new AccountStore();

    public People(Log log, Database database, Sessions sessions, Tokens tokens, Passwords passwords) {
        this.log = log;
        this.database = database;
        this.sessions = sessions;
        this.tokens = tokens;
        this.passwords = passwords;
    }

    /** Everybody, those who may not log in last. */
    public List<Person> all() {
        return database.read(store::people);
    }

    /** @throws Fault {@code account-unknown}, {@code account-last-administrator} */
    public void changeRole(long id, Role role, Actor by) {
        log.write(t -> {
            var before = known(t, id).account().role();
            if (before == role) {
                return false;
            }
            requireAnotherAdministrator(t, id);
            store.setRole(t.sql(), id, role);
            t.append(new AccountEntry.RoleChanged(id, role, before), by);
            return true;
        });
    }

    /**
     * Lets somebody in no more: sessions and tokens end with the same stroke.
     *
     * @throws Fault {@code account-unknown}, {@code account-last-administrator}
     */
    public void disable(long id, Actor by) {
        log.write(t -> {
            if (known(t, id).isDisabled()) {
                return false;
            }
            requireAnotherAdministrator(t, id);
            store.setDisabled(t.sql(), id, Optional.of(t.now()));
            sessions.closeAll(t, id);
            tokens.revokeAllOf(t, id, by);
            t.append(new AccountEntry.AccountDisabled(id), by);
            return true;
        });
    }

    /** @throws Fault {@code account-unknown} */
    public void enable(long id, Actor by) {
        log.write(t -> {
            if (!known(t, id).isDisabled()) {
                return false;
            }
            store.setDisabled(t.sql(), id, Optional.empty());
            t.append(new AccountEntry.AccountEnabled(id), by);
            return true;
        });
    }

    private AccountStore.Kept known(Transaction t, long id) {
        return store.byId(t.sql(), id).orElseThrow(Accounts::unknown);
    }

    private void requireAnotherAdministrator(Transaction t, long id) {
        var kept = known(t, id);
        boolean administers = kept.account().role() == Role.ADMINISTRATOR && !kept.isDisabled();
        if (administers && !store.hasAdministratorBesides(t.sql(), id)) {
            throw new Fault(
                    "account-last-administrator",
                    Fault.Kind.USER,
                    "this is the last administrator: make somebody else one first");
        }
    }

    /** @throws Fault {@code account-name} */
    public void rename(Account account, String name, Actor by) {
        String checked = Accounts.checkedName(name);
        log.write(t -> {
            store.setName(t.sql(), account.id(), checked);
            return t.append(new AccountEntry.AccountNamed(account.id()), by);
        });
    }

    /**
     * Sets a password in place of the old one. All other sessions end.
     *
     * @param session the one that stays
     * @throws Fault {@code password-wrong}, or what {@link Accounts#add} says of the new one
     */
    public void changePassword(Account account, String old, String password, Secret session, Actor by) {
        requirePassword(account, old);
        Accounts.requireStrong(passwords, password, account.email());
        String hash = passwords.hash(password);
        log.write(t -> {
            store.setPassword(t.sql(), account.id(), hash);
            sessions.closeOthers(t, account.id(), session);
            return t.append(new AccountEntry.PasswordChanged(account.id()), by);
        });
    }

    /** @throws Fault {@code password-wrong} */
    public void requirePassword(Account account, String password) {
        String kept = database.read(sql -> store.byId(sql, account.id()))
                .orElseThrow(Accounts::unknown)
                .passwordHash();
        if (!passwords.isOf(password, kept)) {
            throw new Fault("password-wrong", Fault.Kind.USER, "this is not your password");
        }
    }

    /** Notes that somebody ended sessions of their own. */
    public void noteSessionsEnded(Account account, Actor by) {
        log.write(t -> t.append(new AccountEntry.SessionsEnded(account.id()), by));
    }
}
