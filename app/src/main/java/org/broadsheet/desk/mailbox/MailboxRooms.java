package org.broadsheet.desk.mailbox;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.broadsheet.account.Act;
import org.broadsheet.desk.NavLink;

/** What this room adds to the navigation. */
@Singleton
public final class MailboxRooms {

    @Produces
    @Singleton
    NavLink mailbox() {
        return new NavLink(NavLink.PEOPLE + 5, "/desk/mailbox", "m", Act.ADMINISTER, screens -> screens.words(MailboxWords.class).mailbox());
    }
}
