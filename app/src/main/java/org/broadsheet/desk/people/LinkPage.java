package org.broadsheet.desk.people;

import org.broadsheet.desk.Shell;

/**
 * A secret that is shown once: a link to pass on, or a token.
 *
 * @param back where to go on
 */
public record LinkPage(Shell shell, PeopleWords words, String title, String lead, String secret, String back) {}
