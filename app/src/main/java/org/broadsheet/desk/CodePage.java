package org.broadsheet.desk;

/**
 * Asks for the second factor.
 *
 * @param to where to go afterwards
 * @param error what was wrong; empty when nothing was
 */
public record CodePage(Shell shell, String to, String error) {}
