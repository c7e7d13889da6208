package org.broadsheet.desk;

import java.util.List;
import org.broadsheet.kernel.Language;

/**
 * The desk: what waits, here and in the wire queue, and what is out.
 *
 * @param notice what became of the last action; empty for none
 */
public record DeskPage(
        Shell shell,
        Notice notice,
        List<Row> waiting,
        List<WireCount> wire,
        List<Row> newest) {

    /**
     * @param text empty for none
     * @param isRefusal whether nothing was done
     */
    public record Notice(String text, boolean isRefusal) {
        static final Notice NONE = new Notice("", false);
    }

    /**
     * A story.
     *
     * @param href of its page; empty while it has none
     * @param label of its state, or of what is special about it; may be empty
     * @param source who it is from
     * @param why it waits; may be empty
     * @param action what may be done besides killing
     */
    public record Row(
            String id,
            String headline,
            Language language,
            String href,
            String label,
            boolean isUrgent,
            String source,
            At at,
            String why,
            Action action) {}

    /** What a story's first button does. */
    public enum Action {
        PUBLISH,
        LIFT,
        RELEASE,
        NONE;

        /** For the template. */
        public boolean isPublish() {
            return this == PUBLISH;
        }

        /** For the template. */
        public boolean isLift() {
            return this == LIFT;
        }

        /** For the template. */
        public boolean isRelease() {
            return this == RELEASE;
        }
    }

    /** How much waits in a part of the wire queue, and where. */
    public record WireCount(String label, int items, String href) {}

    /**
     * A time.
     *
     * @param words for people
     * @param machine for the datetime attribute
     */
    public record At(String words, String machine) {}
}
