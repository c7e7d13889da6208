package org.broadsheet.desk;

import java.util.List;
import org.broadsheet.kernel.Language;

/**
 * The desk: what waits, what is out, what could not be read.
 *
 * @param notice what became of the last action; empty for none
 */
public record DeskPage(
        Shell shell,
        Notice notice,
        List<Row> waiting,
        List<WireRow> wireTexts,
        List<Row> newest,
        List<FileRow> rejected) {

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

    /** A text of the wire that waits, since an editor changed the story. */
    public record WireRow(String headline, String source, At at, String why) {}

    /** A file that could not be read. */
    public record FileRow(String file, String source, String code, String reason, At at) {}

    /**
     * A time.
     *
     * @param words for people
     * @param machine for the datetime attribute
     */
    public record At(String words, String machine) {}
}
