package org.broadsheet.desk.mailbox;

import java.util.List;
import org.broadsheet.desk.DeskPage.At;
import org.broadsheet.desk.Shell;

/** What the mailbox shows. */
public final class MailboxPage {
    private MailboxPage() {}

    /**
     * All of it.
     *
     * @param lead how letters leave
     * @param state what is going on with those that wait; empty for nothing
     * @param notice what was done; empty for nothing
     */
    public record Overview(
            Shell shell,
            MailboxWords words,
            String lead,
            String state,
            String notice,
            List<Unsure> unsure,
            List<Row> letters) {}

    /** A letter in doubt. */
    public record Unsure(String id, String purpose, At since, String answer) {}

    /** A letter that was kept. */
    public record Row(String href, String purpose, At at, String to, String subject) {}

    /**
     * One letter.
     *
     * @param tabs the ways to look at it
     * @param frame address of its page, to be shown in a frame; empty for the other ways
     * @param text its text or its headers; empty for its page
     */
    public record One(Shell shell, MailboxWords words, String subject, String to, At at, List<Tab> tabs, String frame, String text, boolean isHeaders) {}

    /** A way to look at a letter. */
    public record Tab(String href, String label, boolean isCurrent) {}
}
