package org.broadsheet.desk.settings;

import java.util.List;

/** The site's own facts. */
public record SiteScreen(Around around, List<Fact> facts, List<String> zones) {

    /**
     * One of them.
     *
     * @param name of its field
     * @param choices empty for a text
     * @param locked why it cannot be changed here; empty when it can
     */
    public record Fact(
            String name, String label, String hint, String value, int lengthMax, List<Choice> choices, String locked) {

        public boolean isLocked() {
            return !locked.isEmpty();
        }

        /** Whether it is a time zone, which has a list of suggestions. */
        public boolean isZone() {
            return name.equals("zone");
        }
    }

    /** One of a few values. */
    public record Choice(String value, String text, boolean isChosen) {}
}
