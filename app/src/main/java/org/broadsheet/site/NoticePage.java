package org.broadsheet.site;

/** Says why there is nothing here. */
public record NoticePage(Frame frame, String title, String text) {}
