package org.broadsheet.site;

import java.util.List;
import java.util.Map;

/**
 * Data for machines inside a page (JSON-LD 1.1, section 7). It is printed raw into a script element, where HTML knows
 * no escaping, so every character that could end the element or start a comment is written as a JSON escape.
 */
public final class JsonLd {
    private final String json;

    private JsonLd(String json) {
        this.json = json;
    }

    /** @param object values are strings, whole numbers, booleans, lists and maps; empty ones are left out */
    static JsonLd of(Map<String, ?> object) {
        var out = new StringBuilder(1024);
        write(object, out);
        return new JsonLd(out.toString());
    }

    /** Safe inside of script elements. */
    public String markup() {
        return json;
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> {
                out.append('{');
                String comma = "";
                for (var entry : map.entrySet()) {
                    if (!isEmpty(entry.getValue())) {
                        out.append(comma);
                        write(entry.getKey().toString(), out);
                        out.append(':');
                        write(entry.getValue(), out);
                        comma = ",";
                    }
                }
                out.append('}');
            }
            case List<?> list -> {
                out.append('[');
                String comma = "";
                for (Object item : list) {
                    out.append(comma);
                    write(item, out);
                    comma = ",";
                }
                out.append(']');
            }
            case Integer number -> out.append(number.intValue());
            case Boolean fact -> out.append(fact.booleanValue());
            default -> write(value.toString(), out);
        }
    }

    private static boolean isEmpty(Object value) {
        return value.equals("") || value instanceof List<?> list && list.isEmpty();
    }

    private static void write(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\'' || c == '\u2028' || c == '\u2029') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return json;
    }
}
