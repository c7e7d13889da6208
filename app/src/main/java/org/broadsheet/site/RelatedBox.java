package org.broadsheet.site;

import java.util.List;
import org.broadsheet.kernel.Language;
import org.broadsheet.story.StoryId;

/**
 * The box of related items on a story's page.
 *
 * @param lineHref of the story line's page; empty for none
 */
public record RelatedBox(List<Entry> items, String lineHref) {
    static final RelatedBox EMPTY = new RelatedBox(List.of(), "");

    /**
     * An item with its reason.
     *
     * @param reason in the page's language
     */
    public record Entry(StoryId id, String reason, String href, String headline, Language language, boolean isForeign, Moment moment) {}
}
