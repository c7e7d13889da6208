package org.broadsheet.account;

import java.util.Map;
import java.util.Set;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;

/** What can happen to accounts and tokens. No entry holds a secret, a password or an address. */
public sealed interface AccountEntry extends Entry {

    /** What happened to one account. */
    sealed interface OfAccount extends AccountEntry {
        long account();

        @Override
        default Set<Subject> subjects() {
            return Set.of(Subject.of("account", Ids.text(account())));
        }

        @Override
        default Map<String, String> fields() {
            return Map.of("account", Ids.text(account()));
        }
    }

    /** What happened to one token. */
    sealed interface OfToken extends AccountEntry {
        String token();

        @Override
        default Set<Subject> subjects() {
            return Set.of(Subject.of("token", token()));
        }

        @Override
        default Map<String, String> fields() {
            return Map.of("token", token());
        }
    }

    /** A program may do what the scopes say from now on. */
    record TokenAdded(String token, String scopes) implements OfToken {
        @Override
        public String kind() {
            return "token-added";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("token", token, "scopes", scopes);
        }
    }

    /** And from now on no more. */
    record TokenRevoked(String token) implements OfToken {
        @Override
        public String kind() {
            return "token-revoked";
        }
    }

    /** A person may work at the desk. */
    record AccountAdded(long account, Role role) implements OfAccount {
        @Override
        public String kind() {
            return "account-added";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("account", Ids.text(account), "role", role.word());
        }
    }

    /** A person may do other things from now on. */
    record RoleChanged(long account, Role role, Role before) implements OfAccount {
        @Override
        public String kind() {
            return "role-changed";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("account", Ids.text(account), "role", role.word(), "before", before.word());
        }
    }

    /** A person may not log in any more, and is out. */
    record AccountDisabled(long account) implements OfAccount {
        @Override
        public String kind() {
            return "account-disabled";
        }
    }

    /** And may again. */
    record AccountEnabled(long account) implements OfAccount {
        @Override
        public String kind() {
            return "account-enabled";
        }
    }

    /** Somebody chose a name for colleagues to see. */
    record AccountNamed(long account) implements OfAccount {
        @Override
        public String kind() {
            return "account-named";
        }
    }

    /** Somebody set a password of their own, with the old one or by a link. */
    record PasswordChanged(long account) implements OfAccount {
        @Override
        public String kind() {
            return "password-changed";
        }
    }

    /** A link for somebody new was made. */
    record Invited(Role role) implements AccountEntry {
        @Override
        public String kind() {
            return "account-invited";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of();
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("role", role.word());
        }
    }

    /** A link by which somebody sets a new password was made. */
    record ResetLinkMade(long account) implements OfAccount {
        @Override
        public String kind() {
            return "password-link-made";
        }
    }

    /** From now on a log-in needs a code too. */
    record SecondFactorSet(long account) implements OfAccount {
        @Override
        public String kind() {
            return "second-factor-set";
        }
    }

    /** And no more. */
    record SecondFactorRemoved(long account) implements OfAccount {
        @Override
        public String kind() {
            return "second-factor-removed";
        }
    }

    /** New recovery codes took the place of those before. */
    record RecoveryCodesMade(long account) implements OfAccount {
        @Override
        public String kind() {
            return "recovery-codes-made";
        }
    }

    /** Somebody came in without the phone. */
    record RecoveryCodeUsed(long account) implements OfAccount {
        @Override
        public String kind() {
            return "recovery-code-used";
        }
    }

    /** Somebody is at the desk. */
    record LoggedIn(long account) implements OfAccount {
        @Override
        public String kind() {
            return "logged-in";
        }
    }

    /** And went. */
    record LoggedOut(long account) implements OfAccount {
        @Override
        public String kind() {
            return "logged-out";
        }
    }

    /**
     * Log-ins failed.
     *
     * @param account 0 for a name that nobody has
     * @param times how many within the hour, at the moment of this entry
     */
    record LogInFailed(long account, long times) implements OfAccount {
        @Override
        public String kind() {
            return "log-in-failed";
        }

        @Override
        public Set<Subject> subjects() {
            return account == 0 ? Set.of() : OfAccount.super.subjects();
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("account", account == 0 ? "" : Ids.text(account), "times", Long.toString(times));
        }
    }

    /** Somebody ended sessions of their own. */
    record SessionsEnded(long account) implements OfAccount {
        @Override
        public String kind() {
            return "sessions-ended";
        }
    }

    /** The paper has a name, which stands on every page. */
    record SiteNamed(String name) implements AccountEntry {
        @Override
        public String kind() {
            return "site-named";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(Subject.SITE);
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("name", name);
        }
    }
}
