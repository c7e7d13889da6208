package org.broadsheet.account;

import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Actor;

/**
 * A person of ours.
 *
 * @param email the log-in name, in lower case
 * @param name as colleagues see it; may be empty
 */
public record Account(long id, String email, Role role, String name) {

    public Account(long id, String email, Role role) {
        this(id, email, role, "");
    }

    /** As the log names this person: by id, so that no address is in it. */
    public Actor actor() {
        return new Actor("account:" + Ids.text(id));
    }

    /** How colleagues call this person. */
    public String shown() {
        return name.isEmpty() ? email : name;
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "Account[" + Ids.text(id) + ", " + role.word() + "]";
    }
}
