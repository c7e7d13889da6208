package org.broadsheet.site.reply;

import org.broadsheet.site.Frame;

/** Asks what is wrong with a reply. */
public record ReportPage(Frame frame, ReplyWords words, ShownReply reply, String action, String note, boolean isWrong) {}
