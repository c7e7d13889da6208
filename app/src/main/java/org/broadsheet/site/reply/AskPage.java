package org.broadsheet.site.reply;

import org.broadsheet.site.Frame;

/**
 * A page that says one thing, and may ask whether to do another.
 *
 * @param action where its button sends; empty for none
 * @param back address of a link; empty for none
 */
public record AskPage(Frame frame, ReplyWords words, String title, String text, String action, String button, String back, String backText) {}
