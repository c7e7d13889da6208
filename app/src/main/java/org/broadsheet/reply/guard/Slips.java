package org.broadsheet.reply.guard;

/**
 * How many slips of the pen lie between two words: a letter left out, put in, changed, or two neighbours exchanged (the optimal
 * string alignment distance of Damerau, "A technique for computer detection and correction of spelling errors", 1964).
 */
final class Slips {
    private Slips() {}

    /** @param most what is more than this is told as one more than this */
    static int between(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        var beforeLast = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int slips = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    slips = Math.min(slips, beforeLast[j - 2] + 1);
                }
                now[j] = slips;
                least = Math.min(least, slips);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return Math.min(last[b.length()], most + 1);
    }
}
