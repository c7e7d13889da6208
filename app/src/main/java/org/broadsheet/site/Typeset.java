package org.broadsheet.site;

/** Markup that a template of ours made, to stand inside a page: safe by the way it is made, since only {@link Layout} makes one. */
public final class Typeset {
    private final String markup;

    Typeset(String markup) {
        this.markup = markup;
    }

    /** The markup. Templates print it raw by its type. */
    public String markup() {
        return markup;
    }

    @Override
    public String toString() {
        return markup;
    }
}
