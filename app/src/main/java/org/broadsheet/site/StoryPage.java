package org.broadsheet.site;

import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Html;
import org.broadsheet.kernel.Language;

/**
 * A story's page.
 *
 * @param isForeign whether the story is in another language than the words around it
 * @param isLong whether the headline needs a smaller size
 * @param byline with the author's page; empty when nobody is named
 * @param updated when that was later than the first publication
 * @param dateline run in before the first paragraph; empty for none
 * @param source whom to credit; empty for our own
 * @param terms what the source wants printed, line by line
 * @param corrections the newest first
 * @param versions the newest first; empty while there is one only
 * @param replies what readers answer, and where they can; empty for neither
 * @param related what belongs to it, each with its reason
 */
public record StoryPage(
        Frame frame,
        Language language,
        boolean isForeign,
        Link section,
        String headline,
        boolean isLong,
        boolean isBreaking,
        String standfirst,
        Optional<Link> byline,
        Moment published,
        Optional<Moment> updated,
        Optional<Image> picture,
        String dateline,
        List<Part> body,
        String source,
        List<String> terms,
        List<Correction> corrections,
        List<Link> topics,
        List<PastVersion> versions,
        String historyHref,
        Optional<Typeset> replies,
        RelatedBox related) {

    /**
     * A run of the body.
     *
     * @param html of one table, of the words of the first paragraph, or of any blocks
     */
    public record Part(Kind kind, Html html) {
        /** How the page sets it. */
        enum Kind {
            LEDE,
            TABLE,
            TEXT
        }

        public boolean isLede() {
            return kind == Kind.LEDE;
        }

        public boolean isTable() {
            return kind == Kind.TABLE;
        }
    }

    /** What we got wrong, and when we said so. */
    public record Correction(Moment moment, String note) {}

    /** A version that was public. */
    public record PastVersion(Moment moment, String kind) {}
}
