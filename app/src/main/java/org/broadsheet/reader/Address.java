package org.broadsheet.reader;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that a reader typed (RFC 5321, section 4.1.2, without quoted parts and literals, which no reader types).
 * Prints itself masked, so that no log line can show it by accident.
 *
 * @param text as typed, its domain in lower case; one line
 */
public record Address(String text) {
    /** RFC 5321, section 4.5.3.1.3. */
    private static final int LENGTH_MAX = 254;

    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");

    private static final Pattern LOCAL = Pattern.compile("[^@]{1,64}@.*");

    public Address {
        if (!isOne(text)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Empty when it is none. */
    public static Optional<Address> of(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        String plain = at < 0 ? text : text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
        return isOne(plain) ? Optional.of(new Address(plain)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text.length() <= LENGTH_MAX && LOCAL.matcher(text).matches() && FORM.matcher(text).matches();
    }

    /** The spelling by which it is found again: people write their own address in small letters and in large ones. */
    String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "Address[…]";
    }
}
