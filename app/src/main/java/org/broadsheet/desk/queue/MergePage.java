package org.broadsheet.desk.queue;

import java.util.List;
import org.broadsheet.desk.Shell;
import org.broadsheet.kernel.Html;

/**
 * A text and a story, to be put together.
 *
 * @param error what was not right with the form; empty for nothing
 * @param parts headline, lines and body, each with its pieces
 * @param version of the story, and {@code text} the hash of the message, that were looked at
 * @param mayPublish whether the result may go out with the same act
 */
public record MergePage(
        Shell shell,
        QueueDeskWords words,
        String item,
        String back,
        String headline,
        String language,
        String direction,
        String story,
        String storyHref,
        int version,
        String text,
        int choices,
        boolean hasBase,
        String error,
        List<Part> parts,
        boolean mayPublish,
        boolean mayLeaveOut) {

    /** A field of the story. */
    public record Part(String name, String label, String language, String direction, List<Piece> pieces) {}

    /**
     * A paragraph, or several that belong together.
     *
     * @param side who changed it, in words; empty for nobody
     * @param runs its words, when it is told by words
     * @param blocks the whole of it, when it is not
     * @param gone what was there before
     */
    public record Piece(String side, String kind, List<Run> runs, Html blocks, Html gone, Choice choice) {
        public boolean isChoice() {
            return !choice.name.isEmpty();
        }
    }

    /** Some words: {@code gone} were there before. */
    public record Run(String side, String kind, String now, String gone, Choice choice) {
        public boolean isChoice() {
            return !choice.name.isEmpty();
        }
    }

    /**
     * What a person has to choose.
     *
     * @param name of the form's field; empty for none
     */
    public record Choice(String name, int number, Html base, Html ours, Html theirs, String chosen) {
        static final Choice NONE = new Choice("", 0, Html.escaped(""), Html.escaped(""), Html.escaped(""), "");
    }

    /** Stories to choose one of. */
    public record Choose(
            Shell shell, QueueDeskWords words, String item, String back, String headline, String asked, List<QueuePage.StoryLink> stories) {}
}
