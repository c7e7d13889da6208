package org.broadsheet.desk.settings;

import java.util.List;

/**
 * Every part of the settings, with what it is set to now.
 *
 * @param asked what is looked for; empty for everything
 */
public record HomeScreen(Around around, String asked, List<Row> parts) {

    /** A part. */
    public record Row(String href, String title, List<Fact> facts) {

        boolean says(String wanted) {
            return contains(title, wanted)
                    || facts.stream().anyMatch(fact -> contains(fact.label(), wanted) || contains(fact.value(), wanted));
        }

        private static boolean contains(String text, String wanted) {
            var root = java.util.Locale.ROOT;
            return text.toLowerCase(root).contains(wanted.toLowerCase(root));
        }
    }

    /** What something is set to; the label may be empty. */
    public record Fact(String label, String value) {}
}
