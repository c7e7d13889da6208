package org.broadsheet.kernel;

/**
 * Markup that is safe to print without escaping. Only {@link Body} and its renderers make one, out of the closed
 * {@link Block} family, so holding an {@code Html} is the proof that nobody's script is inside.
 */
public final class Html {
    private final String markup;

    Html(String markup) {
        this.markup = markup;
    }

    /** Text with the five characters of markup escaped. */
    public static Html escaped(String text) {
        return new Html(escape(text));
    }

    /** The markup. Qute prints it raw by its type. */
    public String markup() {
        return markup;
    }

    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        escape(text, escaped);
        return escaped.toString();
    }

    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Html html && html.markup.equals(markup);
    }

    @Override
    public int hashCode() {
        return markup.hashCode();
    }

    @Override
    public String toString() {
        return markup;
    }
}
