package org.broadsheet.reply;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Legible;
import org.broadsheet.kernel.Remark;

/** A form that has all it needs. */
public record Draft(Optional<ReplyId> parent, String name, EmailAddress address, String website, Remark body, boolean isTrapped) {
    public static final int NAME_MAX = 60;
    public static final int WEBSITE_MAX = 200;
    /** Longer is an essay. */
    public static final int BODY_MAX = 6_000;

    /** With all its markup. */
    private static final int TYPED_MAX = 4 * BODY_MAX;

    /** A field of the form. */
    public enum Field {
        NAME,
        EMAIL,
        WEBSITE,
        REPLY,
        ANSWER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong with a field. */
    public enum Mistake {
        MISSING,
        TOO_LONG,
        NO_ADDRESS,
        NO_WEBSITE,
        /** An answer to another question than was asked. */
        WRONG,
        STALE,
        /** What it answers is there no more. */
        PARENT_GONE
    }

    /** What comes of a form. */
    public sealed interface Checked {
        /** All is there. */
        record Fine(Draft draft) implements Checked {}

        /** In the order of the form. */
        record Faulty(Map<Field, Mistake> mistakes) implements Checked {
            public Faulty {
                mistakes = java.util.Collections.unmodifiableMap(new EnumMap<>(mistakes));
            }
        }
    }

    /** Total. */
    public static Checked check(Typed typed) {
        var mistakes = new EnumMap<Field, Mistake>(Field.class);
        String name = Legible.line(typed.name(), NAME_MAX + 1);
        if (name.codePoints().noneMatch(Draft::isVisible)) {
            mistakes.put(Field.NAME, Mistake.MISSING);
        } else if (length(name) > NAME_MAX) {
            mistakes.put(Field.NAME, Mistake.TOO_LONG);
        }
        var address = EmailAddress.typed(typed.email()).filter(EmailAddress::isPublic);
        if (address.isEmpty()) {
            mistakes.put(Field.EMAIL, typed.email().isBlank() ? Mistake.MISSING : Mistake.NO_ADDRESS);
        }
        var website = website(typed.website());
        if (website.isEmpty()) {
            mistakes.put(Field.WEBSITE, Mistake.NO_WEBSITE);
        }
        var body = body(typed.body(), mistakes);
        return mistakes.isEmpty()
                ? new Checked.Fine(new Draft(
                        ReplyId.find(typed.parent()), name, address.orElseThrow(), website.orElseThrow(), body, !typed.trap().isEmpty()))
                : new Checked.Faulty(mistakes);
    }

    /** The words alone, as for an edit. */
    static Remark body(String typed, Map<Field, Mistake> mistakes) {
        // Not even parsed: markup many times as long as any reply costs more than it can be worth.
        if (typed.length() > TYPED_MAX) {
            mistakes.put(Field.REPLY, Mistake.TOO_LONG);
            return Remark.EMPTY;
        }
        var body = Remark.parse(typed);
        if (body.toText().codePoints().noneMatch(Draft::isVisible)) {
            mistakes.put(Field.REPLY, Mistake.MISSING);
        } else if (length(body.source()) > BODY_MAX) {
            mistakes.put(Field.REPLY, Mistake.TOO_LONG);
        }
        return body;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isVisible(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.NON_SPACING_MARK
                && c != 0x3164
                && c != 0x2800;
    }

    /** An http or https address with a host, or nothing; empty when it is something else. {@code example.org} is meant as https. */
    private static Optional<String> website(String typed) {
        String text = Legible.line(typed, WEBSITE_MAX + 1);
        if (text.isEmpty()) {
            return Optional.of("");
        }
        String whole = text.matches("(?i)https?://.*") ? text : text.matches("[\\p{L}\\p{N}][^\\s:/]*(/.*)?") ? "https://" + text : "";
        try {
            var uri = new URI(whole);
            String host = uri.getHost() == null ? "" : uri.getHost();
            boolean isOne = whole.length() <= WEBSITE_MAX && host.indexOf('.') > 0 && uri.getUserInfo() == null;
            return isOne ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Draft[…]";
    }
}
