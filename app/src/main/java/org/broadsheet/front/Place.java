package org.broadsheet.front;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A slot of the front page, by where it is.
 *
 * @param block {@code lead}, {@code secondary}, or {@code section-} with the section's word
 * @param number from 1 on, within its block
 */
public record Place(String block, int number) {
    public static final Place LEAD = new Place("lead", 1);

    private static final String SECONDARY = "secondary";
    private static final String SECTION = "section-";
    private static final Pattern TEXT =
            Pattern.compile("(lead|secondary|section-[a-z0-9][a-z0-9-]{0,39})\\.([1-9])");

    public static Place secondary(int number) {
        return new Place(SECONDARY, number);
    }

    public static Place ofSection(String slug, int number) {
        return new Place(SECTION + slug, number);
    }

    public boolean isLead() {
        return equals(LEAD);
    }

    public boolean isSecondary() {
        return block.equals(SECONDARY);
    }

    /** The section whose block it is in. */
    public Optional<String> section() {
        return block.startsWith(SECTION) ? Optional.of(block.substring(SECTION.length())) : Optional.empty();
    }

    /** Empty when it is none of ours. */
    public static Optional<Place> parse(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Place(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** For addresses and for the database, e.g. {@code secondary.2}. */
    @Override
    public String toString() {
        return block + "." + number;
    }
}
