package org.broadsheet.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a reply is held, or why a filter looked at it.
 *
 * @param code stable: a-z, 0-9 and hyphens, e.g. {@code links}, {@code phrase}, {@code first}
 * @param detail a few words or a number; may be empty; never a reader's address nor a mark
 */
public record Reason(String code, String detail) {
    /** The mode holds every reply. */
    public static final Reason ALL_HELD = new Reason("all-held", "");
    /** The reader is not trusted yet. */
    public static final Reason FIRST = new Reason("first", "");
    /** It was changed after it was approved. */
    public static final Reason EDITED = new Reason("edited", "");

    public Reason {
        if (!code.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("not a code: " + code);
        }
        detail = detail.replaceAll("\\p{Cntrl}", " ").strip();
    }

    static String lines(List<Reason> reasons) {
        return reasons.stream().map(reason -> (reason.code + " " + reason.detail).strip()).collect(Collectors.joining("\n"));
    }

    static List<Reason> ofLines(String lines) {
        var reasons = new ArrayList<Reason>();
        for (String line : lines.split("\n")) {
            if (!line.isEmpty()) {
                int space = line.indexOf(' ');
                reasons.add(space < 0 ? new Reason(line, "") : new Reason(line.substring(0, space), line.substring(space + 1)));
            }
        }
        return List.copyOf(reasons);
    }
}
