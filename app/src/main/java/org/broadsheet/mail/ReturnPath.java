package org.broadsheet.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Seal;

/**
 * A variable envelope return path: {@code bounces+LETTER-TAG@example.org}. The tag is a mark of the letter with our key, so that
 * nobody else can make one and have addresses suppressed by bounces that they wrote themselves.
 */
final class ReturnPath {
    private static final String PURPOSE = "mail-return-path";
    private static final int TAG_LENGTH = 12;
    private static final Pattern FORM = Pattern.compile("(.+)\\+([0-9a-z]{13})-([0-9a-z]{12})");

    private ReturnPath() {}

    static String of(EmailAddress mailbox, LetterId id, Seal seal) {
        return mailbox.local() + "+" + id + "-" + tag(id, seal) + "@" + mailbox.domain();
    }

    /** Of which letter a bounce tells, by the address that it was sent to; empty when we did not make it. */
    static Optional<LetterId> letter(EmailAddress bouncedTo, Seal seal) {
        var matcher = FORM.matcher(bouncedTo.local().toLowerCase(java.util.Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var id = LetterId.parse(matcher.group(2));
            return tag(id, seal).equals(matcher.group(3)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Small letters and digits, since servers on the way may change capitals. */
    private static String tag(LetterId id, Seal seal) {
        String mark = seal.mark(id.toString(), PURPOSE);
        var tag = new StringBuilder();
        for (int i = 0; tag.length() < TAG_LENGTH; i++) {
            char c = Character.toLowerCase(mark.charAt(i % mark.length()));
            if (Character.isLetterOrDigit(c) || i > mark.length()) {
                tag.append(Character.isLetterOrDigit(c) ? c : '0');
            }
        }
        return tag.toString();
    }
}
