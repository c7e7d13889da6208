package org.broadsheet.desk.people;

import org.broadsheet.desk.Shell;

/**
 * What is behind a link: a password to choose.
 *
 * @param action where the form goes
 * @param isNew whether it makes an account
 * @param name as typed before
 * @param error what was wrong; empty when nothing was
 */
public record JoinPage(
        Shell shell, PeopleWords words, String action, boolean isNew, String lead, String email, String name, String error) {}
