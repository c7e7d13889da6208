package org.broadsheet.desk;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.broadsheet.account.Account;
import org.broadsheet.account.Act;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;

/**
 * Somebody who is logged in and may do what the method asks for: {@link Gate} has seen to that.
 *
 * @param session the secret of the log-in session
 * @param from the network address of the request
 * @param isFactorMissing whether a second factor has to be set up before anything else
 */
public record Guest(Account account, Secret session, String from, boolean isFactorMissing) {
    private static final String PROPERTY = Guest.class.getName();

    /** The guest of a request to a method with {@link Allowed}. */
    public static Guest of(ContainerRequestContext request) {
        return find(request).orElseThrow(() -> new IllegalStateException("nobody was let in: is the method @Allowed?"));
    }

    /** The guest, if somebody is logged in: for methods with {@link Open}. */
    public static Optional<Guest> find(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Guest guest ? Optional.of(guest) : Optional.empty();
    }

    void enter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    /** As the log names this person, with where the act comes from. */
    public Actor actor() {
        return account.actor().at(from);
    }

    public boolean may(Act act) {
        return account.role().may(act) && !isFactorMissing;
    }
}
