package org.broadsheet.account;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** An authenticator, for tests of other rooms. */
public final class Codes {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Codes() {}

    /** The code of a secret as the screen shows it, so many steps of thirty seconds from now. */
    public static String code(String base32, Instant now, int stepsAhead) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : base32.replace(" ", "").toCharArray()) {
            held = held << 5 | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bytes.write(held >> bits - 8);
                bits -= 8;
            }
        }
        return Totp.code(bytes.toByteArray(), Totp.step(now) + stepsAhead);
    }
}
