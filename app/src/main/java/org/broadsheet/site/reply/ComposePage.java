package org.broadsheet.site.reply;

import java.util.Optional;
import org.broadsheet.kernel.Language;
import org.broadsheet.site.Frame;

/**
 * The form on a page of its own: asks for the sum, shows what is wrong, or how it will look.
 *
 * @param title what is to be done
 * @param text why; may be empty
 * @param preview how it will look
 */
public record ComposePage(
        Frame frame,
        ReplyWords words,
        String storyTitle,
        Language storyLanguage,
        String storyHref,
        String title,
        String text,
        boolean isTrouble,
        Optional<ShownReply> preview,
        FormView form) {}
