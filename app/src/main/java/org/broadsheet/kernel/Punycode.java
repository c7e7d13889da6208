package org.broadsheet.kernel;

/**
 * A name's letters in ASCII (RFC 3492). The JDK's own {@code IDN} follows the older IDNA 2003, under which {@code straße} and
 * {@code strasse} are one name: they are two, with two owners, and mail must not go to the wrong one.
 */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST = 128;

    private Punycode() {}

    /** One part of a name, without {@code xn--}. */
    static String encode(String label) {
        int[] letters = label.codePoints().toArray();
        var out = new StringBuilder();
        for (int letter : letters) {
            if (letter < FIRST) {
                out.append((char) letter);
            }
        }
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        int done = basic;
        int next = FIRST;
        int delta = 0;
        int bias = FIRST_BIAS;
        while (done < letters.length) {
            int lowest = lowestFrom(letters, next);
            delta += (lowest - next) * (done + 1);
            next = lowest;
            for (int letter : letters) {
                if (letter < next) {
                    delta++;
                } else if (letter == next) {
                    write(delta, bias, out);
                    bias = adapted(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
            delta++;
            next++;
        }
        return out.toString();
    }

    private static int lowestFrom(int[] letters, int from) {
        int lowest = Integer.MAX_VALUE;
        for (int letter : letters) {
            if (letter >= from && letter < lowest) {
                lowest = letter;
            }
        }
        return lowest;
    }

    private static void write(int delta, int bias, StringBuilder out) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.clamp(k - bias, T_MIN, T_MAX);
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapted(int delta, int letters, boolean isFirst) {
        int rest = isFirst ? delta / DAMP : delta / 2;
        rest += rest / letters;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }
}
