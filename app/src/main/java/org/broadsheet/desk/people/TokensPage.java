package org.broadsheet.desk.people;

import java.util.List;
import org.broadsheet.desk.Shell;

/**
 * The API's tokens.
 *
 * @param name as typed before
 * @param lastDay as typed before
 */
public record TokensPage(
        Shell shell,
        PeopleWords words,
        Notice notice,
        List<Row> tokens,
        String name,
        String lastDay,
        List<ScopeChoice> scopes) {

    /**
     * A token.
     *
     * @param ends its last day; empty for never
     * @param owner who made it; empty for the command line
     */
    public record Row(
            String name, String state, boolean isInForce, String scopes, String made, String ends, String owner) {}

    /** What it may do, to tick. */
    public record ScopeChoice(String word, String label, boolean isChosen) {}
}
