package org.broadsheet.account;

import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Actor;

/**
 * A person of ours.
 *
 * @param email the log-in name, in lower case
 */
public record Account(long id, String email, Role role) {

    /** As the log names this person: by id, so that no address is in it. */
    public Actor actor() {
        return new Actor("account:" + Ids.text(id));
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "Account[" + Ids.text(id) + ", " + role.word() + "]";
    }
}
