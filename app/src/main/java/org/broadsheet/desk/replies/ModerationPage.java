package org.broadsheet.desk.replies;

import java.util.List;
import org.broadsheet.desk.DeskPage.At;
import org.broadsheet.desk.Shell;
import org.broadsheet.kernel.Html;

/**
 * The moderators' list.
 *
 * @param query what is looked at, as in the address
 * @param shown the one at the side, or none
 * @param rule of the story, when only one story's replies are looked at
 */
public record ModerationPage(
        Shell shell,
        ModerationWords words,
        String query,
        String tab,
        Notice notice,
        List<Tab> tabs,
        Filters filters,
        List<Row> rows,
        String older,
        boolean isFirst,
        boolean isNarrow,
        List<View> shown,
        List<RuleForm> rule) {

    /** What is said after an act; {@code undo} holds the changes that can be taken back. */
    public record Notice(String text, boolean isRefusal, String undo) {
        static final Notice NONE = new Notice("", false, "");
    }

    public record Tab(String label, String count, String href, boolean isCurrent) {}

    public record Option(String value, String label, boolean isChosen) {}

    /** @param story the headline of the one story that is looked at; empty for all */
    public record Filters(String words, List<Option> reasons, String storyId, String story, String clear) {}

    /** Why it waits. */
    public record Mark(String label, String detail, String kind, String href) {}

    /** Which verbs there are for it. */
    public record Verbs(boolean mayApprove, boolean mayHide, boolean maySpam, boolean mayHold) {}

    public record Row(
            String id,
            String href,
            String name,
            String text,
            String language,
            String direction,
            String story,
            String storyHref,
            At at,
            String state,
            String stateWord,
            List<Mark> marks,
            Verbs verbs,
            boolean isShown) {}

    /** A line of context. */
    public record Line(String name, String text, String href, At at, String state) {}

    /** A reply with its context. */
    public record View(
            Row row,
            String back,
            Html body,
            String website,
            String decidedBy,
            String storyEdit,
            String storyPage,
            List<Line> answers,
            List<Line> others,
            List<Line> reports) {}

    /** One reply on a page of its own. */
    public record Single(Shell shell, ModerationWords words, String back, Notice notice, View item) {}

    public record BanRow(String id, String kind, String what, String note, String by, At at) {}

    public record Bans(
            Shell shell, ModerationWords words, List<Tab> tabs, Notice notice, List<BanRow> bans) {}

    /** @param scope as kept, {@code site} or {@code section:…} or {@code story:…} */
    public record RuleForm(String scope, String label, String href, List<Option> modes, int days) {}

    public record Rules(
            Shell shell,
            ModerationWords words,
            List<Tab> tabs,
            Notice notice,
            RuleForm site,
            List<RuleForm> sections,
            List<RuleForm> stories) {}
}
