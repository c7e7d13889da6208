package org.broadsheet.site.reply;

import org.broadsheet.site.Frame;

/** Asks for an address, to which a link is sent. */
public record MineAskPage(Frame frame, ReplyWords words, String typed, boolean isWrong) {}
