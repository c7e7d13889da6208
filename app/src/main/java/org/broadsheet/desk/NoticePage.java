package org.broadsheet.desk;

/** Says why there is nothing to do here. */
public record NoticePage(Shell shell, String title, String text) {}
