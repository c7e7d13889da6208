package org.broadsheet.reply;

/**
 * What a form had, as it was typed.
 *
 * @param parent id of what it answers; empty for the story
 * @param trap of a field that no person sees
 */
public record Typed(String parent, String name, String email, String website, String body, String trap) {
    public static final Typed NOTHING = new Typed("", "", "", "", "", "");

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Typed[…]";
    }
}
