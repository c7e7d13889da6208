package org.broadsheet.desk.people;

import org.broadsheet.desk.Shell;

/**
 * Asks for the address of somebody who forgot the password.
 *
 * @param isSent whether it was given: the answer is the same whoever it is
 * @param error what was wrong; empty when nothing was
 */
public record ForgotPage(Shell shell, PeopleWords words, String email, boolean isSent, String error) {}
