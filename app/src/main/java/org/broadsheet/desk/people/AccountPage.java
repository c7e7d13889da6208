package org.broadsheet.desk.people;

import java.util.List;
import org.broadsheet.desk.DeskPage.At;
import org.broadsheet.desk.Shell;

/**
 * One's own account.
 *
 * @param factor how the second factor stands, in words
 */
public record AccountPage(
        Shell shell,
        PeopleWords words,
        Notice notice,
        String email,
        String role,
        String name,
        boolean hasFactor,
        String factor,
        List<Row> sessions) {

    /**
     * A session.
     *
     * @param isThis whether it is the one that looks
     */
    public record Row(String id, String device, String address, At since, At used, boolean isThis) {}

    /** Whether there is any besides this one. */
    public boolean hasOthers() {
        return sessions.size() > 1;
    }
}
