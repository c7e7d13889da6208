package org.broadsheet.desk.replies;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.broadsheet.account.Act;
import org.broadsheet.desk.NavLink;

/** What this room adds to the navigation. */
@Singleton
public final class ReplyRooms {
    private static final int AFTER_FRONT = NavLink.FRONT + 5;

    @Produces
    @Singleton
    NavLink replies() {
        return new NavLink(
                AFTER_FRONT, "/desk/replies", "m", Act.MODERATE, screens -> screens.words(ModerationWords.class).replies());
    }
}
