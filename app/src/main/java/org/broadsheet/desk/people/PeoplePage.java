package org.broadsheet.desk.people;

import java.util.List;
import org.broadsheet.desk.DeskPage.At;
import org.broadsheet.desk.Shell;

/**
 * Everybody who has an account, and who was invited.
 *
 * @param email as typed before into the form for an invitation
 * @param roles to choose from for an invitation
 */
public record PeoplePage(
        Shell shell,
        PeopleWords words,
        Notice notice,
        List<Row> people,
        List<Invited> invited,
        String email,
        List<Roles.Choice> roles) {

    /**
     * A person.
     *
     * @param id as addresses have it
     * @param isSelf whether it is who looks
     */
    public record Row(
            String id,
            String shown,
            String email,
            String role,
            List<Roles.Choice> roles,
            boolean hasFactor,
            boolean isDisabled,
            boolean isSelf,
            String lastSeen) {}

    /** Somebody who has a link and no account yet. */
    public record Invited(String email, String role, At until) {}
}
