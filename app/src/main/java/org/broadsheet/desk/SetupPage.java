package org.broadsheet.desk;

/**
 * Asks for the paper's name and the first administrator.
 *
 * @param action where the form goes
 * @param isNameFixed whether the settings have the name
 * @param name as typed before
 * @param email as typed before
 * @param error what was wrong; empty when nothing was
 * @param wrong the field that it was: {@code name}, {@code email}, {@code password}; empty for none
 */
public record SetupPage(Shell shell, String action, boolean isNameFixed, String name, String email, String error, String wrong) {}
