package org.broadsheet.desk.queue;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.broadsheet.account.Act;
import org.broadsheet.desk.NavLink;

/** What this room adds to the navigation. */
@Singleton
public final class QueueRooms {

    @Produces
    @Singleton
    NavLink wire() {
        return new NavLink(NavLink.WIRE, "/desk/wire", "w", Act.EDIT, screens -> screens.words().navWire());
    }
}
