package org.broadsheet.account;

import java.util.Map;
import java.util.Set;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;

/** What can happen to accounts and tokens. No entry holds a secret, a password or an address. */
public sealed interface AccountEntry extends Entry {

    /** A program may change stories from now on. */
    record TokenAdded(String token) implements AccountEntry {
        @Override
        public String kind() {
            return "token-added";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(Subject.of("token", token));
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("token", token);
        }
    }

    /** And from now on no more. */
    record TokenRevoked(String token) implements AccountEntry {
        @Override
        public String kind() {
            return "token-revoked";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(Subject.of("token", token));
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("token", token);
        }
    }

    /** A person may work at the desk. */
    record AccountAdded(long account, Role role) implements AccountEntry {
        @Override
        public String kind() {
            return "account-added";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(Subject.of("account", Ids.text(account)));
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("account", Ids.text(account), "role", role.word());
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
