package org.broadsheet.desk;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.broadsheet.account.Account;
import org.broadsheet.account.Act;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;

/**
 * Somebody who is logged in and may do what the method asks for: {@link Doorkeeper} has seen to that.
 *
 * @param session the secret of the log-in session
 */
public record Guest(Account account, Secret session) {
    private static final String PROPERTY = Guest.class.getName();

    /** The guest of a request to a method with {@link Allowed}. */
    public static Guest of(ContainerRequestContext request) {
        return find(request).orElseThrow(() -> new IllegalStateException("nobody was let in: is the method @Allowed?"));
    }

    /** The guest, if somebody is logged in: for methods with {@link Open}. */
    static Optional<Guest> find(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Guest guest ? Optional.of(guest) : Optional.empty();
    }

    void enter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    /** As the log names this person. */
    public Actor actor() {
        return account.actor();
    }

    public boolean may(Act act) {
        return account.role().may(act);
    }
}
