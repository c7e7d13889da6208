package org.broadsheet.desk.settings;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.broadsheet.account.Act;
import org.broadsheet.desk.NavLink;

/** What this room adds to the navigation. */
@Singleton
public final class SettingsRooms {

    @Produces
    @Singleton
    NavLink settings() {
        return new NavLink(NavLink.SETTINGS, Part.HOME, "e", Act.ARRANGE, screens -> screens.words().navSettings());
    }
}
