package org.broadsheet.desk.queue;

import java.util.List;
import org.broadsheet.desk.DeskPage;
import org.broadsheet.desk.Shell;
import org.broadsheet.kernel.Html;

/**
 * The queue.
 *
 * @param query of the address, for the forms to come back to
 * @param revision up to which it tells
 * @param shown the item at the side; an empty list for none
 */
public record QueuePage(
        Shell shell,
        QueueDeskWords words,
        String query,
        long revision,
        Notice notice,
        List<Tab> tabs,
        Filters filters,
        Rows list,
        List<ItemView> shown) {

    /**
     * What became of the last act.
     *
     * @param text empty for none
     * @param isRefusal whether nothing was done
     * @param undo ids of items whose spike can be taken back, each
     */
    public record Notice(String text, boolean isRefusal, List<String> undo) {
        static final Notice NONE = new Notice("", false, List.of());
    }

    /** A state with how many there are. */
    public record Tab(String label, String count, String href, boolean isCurrent) {}

    /** What can be chosen to look at. */
    public record Filters(
            String state, String words, List<Option> sources, List<Option> sections, List<Option> languages, List<Option> urgencies,
            String clear) {}

    /** One choice of a list. */
    public record Option(String value, String label, boolean isChosen) {}

    /**
     * A page of the list.
     *
     * @param older address of the next page; empty for none
     * @param isNarrow whether something is filtered besides the state
     */
    public record Rows(List<Row> rows, String older, boolean isNarrow, boolean isFirst) {}

    /**
     * An item in the list.
     *
     * @param urgency 0 for none
     * @param isStateKnown whether the whole list is of this state, so that it needs no mention
     * @param holder who has it; empty for nobody
     */
    public record Row(
            String id,
            String href,
            String headline,
            String language,
            String direction,
            int urgency,
            String source,
            String section,
            DeskPage.At at,
            String time,
            String state,
            String stateWord,
            boolean isStateKnown,
            String holder,
            boolean isMine,
            int versions,
            boolean isShown,
            boolean isSpikeable) {}

    /**
     * An item with everything that is known of it.
     *
     * @param lines what the wire said and what keeps it back, in words
     * @param body its text; empty when the copy of the message is gone
     * @param stories what became of it
     */
    public record ItemView(
            Row row,
            String query,
            String slugline,
            String guid,
            List<Line> lines,
            String standfirst,
            String byline,
            Html body,
            boolean isReadable,
            List<MessageRow> messages,
            List<StoryLink> stories,
            List<String> findings,
            Acts acts) {}

    /** A fact with its name. */
    public record Line(String name, String text, boolean isAlarm) {}

    /**
     * A message of the item.
     *
     * @param compare address of what it changed; empty for the first
     */
    public record MessageRow(String version, DeskPage.At at, String headline, String fate, String reason, String compare) {}

    /** A story that came of it. */
    public record StoryLink(String label, String headline, String state, String edit, String page) {}

    /**
     * What may be done.
     *
     * @param holder key of who has it, when that is somebody else
     * @param text hash of the newest message
     */
    public record Acts(
            boolean mayTake,
            boolean mayTakeOver,
            String holder,
            String since,
            boolean mayRelease,
            boolean mayPublish,
            boolean mayMerge,
            boolean mayMergeElsewhere,
            boolean mayOwn,
            boolean maySpike,
            boolean mayUnspike,
            String text) {}

    /** One item on a page of its own. */
    public record Single(Shell shell, QueueDeskWords words, String back, Notice notice, ItemView item) {}

    /** What a message changed. */
    public record Compared(
            Shell shell, QueueDeskWords words, String title, String back, String from, String to, List<MergePage.Part> parts) {}

    /** Files that could not be read. */
    public record Rejected(Shell shell, QueueDeskWords words, List<Tab> tabs, List<File> files) {}

    /** One of them. */
    public record File(String name, String source, String code, String reason, DeskPage.At at, String href) {}
}
