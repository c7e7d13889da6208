package org.broadsheet.desk.people;

import org.broadsheet.desk.Shell;

/**
 * The second factor.
 *
 * @param isOn whether there is one, so that it may be changed
 * @param isNeeded whether nothing else may be done before
 * @param secret in groups of four, for typing; empty when it is on
 */
public record FactorPage(
        Shell shell,
        PeopleWords words,
        Notice notice,
        boolean isOn,
        boolean isNeeded,
        String state,
        String secret,
        QrCodePath code) {}
