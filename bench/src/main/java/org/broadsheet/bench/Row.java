package org.broadsheet.bench;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param number of the goal, as in the project's list
 * @param verdict whether the goal is reached; empty where there is none
 */
record Row(String number, String what, String measured, String goal, String verdict) {

    static Row of(String number, String what, String measured, String goal, boolean isReached) {
        return new Row(number, what, measured, goal, isReached ? "yes" : "NO");
    }

    static Row note(String number, String what, String measured) {
        return new Row(number, what, measured, "", "");
    }

    String line() {
        return String.format(Locale.ROOT, "| %-2s | %-44s | %-64s | %-26s | %-3s |", number, what, measured, goal, verdict);
    }
}
