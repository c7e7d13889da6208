package org.broadsheet.site;

import java.util.List;
import org.broadsheet.kernel.Language;

/**
 * A page of the paper's own.
 *
 * @param isForeign whether it is in another language than the words around it
 */
public record OwnPage(
        Frame frame, Language language, boolean isForeign, String title, List<StoryPage.Part> body) {}
