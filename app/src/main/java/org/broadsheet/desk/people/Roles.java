package org.broadsheet.desk.people;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.account.Role;

/** Roles in the words of the screens. */
public final class Roles {
    private Roles() {}

    /**
     * One of a list to choose from.
     *
     * @param word as sent
     */
    public record Choice(String word, String label, String hint, boolean isChosen) {}

    static List<Choice> choices(PeopleWords words, Role chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.word(), label(words, role), hint(words, role), role == chosen))
                .toList();
    }

    static String label(PeopleWords words, Role role) {
        return switch (role) {
            case REPORTER -> words.roleReporter();
            case EDITOR -> words.roleEditor();
            case MODERATOR -> words.roleModerator();
            case MARKETING -> words.roleMarketing();
            case ADMINISTRATOR -> words.roleAdministrator();
        };
    }

    private static String hint(PeopleWords words, Role role) {
        return switch (role) {
            case REPORTER -> words.roleReporterHint();
            case EDITOR -> words.roleEditorHint();
            case MODERATOR -> words.roleModeratorHint();
            case MARKETING -> words.roleMarketingHint();
            case ADMINISTRATOR -> words.roleAdministratorHint();
        };
    }
}
