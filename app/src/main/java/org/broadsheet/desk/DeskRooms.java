package org.broadsheet.desk;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.broadsheet.account.Act;

/** What this room itself adds to the navigation. */
@Singleton
public final class DeskRooms {

    @Produces
    @Singleton
    NavLink desk() {
        return new NavLink(NavLink.DESK, "/desk", "d", Act.PUBLISH, screens -> screens.words().desk());
    }
}
