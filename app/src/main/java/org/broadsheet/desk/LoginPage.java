package org.broadsheet.desk;

/**
 * Asks who is there.
 *
 * @param email as typed before; may be empty
 * @param to where to go afterwards
 * @param error what was wrong; empty when nothing was
 */
public record LoginPage(Shell shell, String email, String to, String error) {}
