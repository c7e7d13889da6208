package org.broadsheet.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds the word that was probably meant: the restricted Damerau-Levenshtein distance (F. J. Damerau, A technique for
 * computer detection and correction of spelling errors, 1964), in which a letter added, dropped or changed and two
 * neighbours swapped count one each.
 */
public final class NearestWord {

    private NearestWord() {}

    /** The nearest of the words, unless all are so far that naming one would mislead. */
    public static Optional<String> of(String written, Collection<String> words) {
        var nearest = words.stream().min(Comparator.<String>comparingInt(word -> distance(written, word))
                .thenComparing(Comparator.naturalOrder()));
        return nearest.filter(word -> distance(written, word) <= Math.max(3, word.length() / 3));
    }

    static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(rows[i - 1][j - 1] + change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                rows[i][j] = isSwap(a, i, b, j) ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
            }
        }
        return rows[a.length()][b.length()];
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
