package org.broadsheet.desk.people;

import java.util.List;
import org.broadsheet.desk.DeskPage.At;
import org.broadsheet.desk.Shell;

/**
 * Who did what, when and from where.
 *
 * @param older address of the next page; empty on the last
 * @param newest address of the first page; empty on it
 * @param csv address of the same as a file
 * @param kept how long addresses are known, in words
 */
public record AuditPage(
        Shell shell,
        PeopleWords words,
        List<Row> rows,
        List<Choice> actors,
        List<Choice> kinds,
        String older,
        String newest,
        String csv,
        String kept) {

    /** One act. */
    public record Row(At at, String who, String what, String about, String address) {}

    /** One of a list to choose from. */
    public record Choice(String value, String label, boolean isChosen) {}
}
