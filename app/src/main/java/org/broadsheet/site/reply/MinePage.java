package org.broadsheet.site.reply;

import java.util.List;
import org.broadsheet.kernel.Html;
import org.broadsheet.site.Frame;
import org.broadsheet.site.Moment;

/**
 * What is known of a reader, for this reader alone.
 *
 * @param self its own address, to which those of its forms are added
 */
public record MinePage(Frame frame, ReplyWords words, List<Item> items, String self) {
    /** One reply. */
    public record Item(Moment moment, String story, String href, Html body) {}
}
