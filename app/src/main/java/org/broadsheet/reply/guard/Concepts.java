package org.broadsheet.reply.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the words of those who want something of the readers mean, in three languages: a chain of such meanings is the same
 * whoever writes it and whatever it is for. Slips of the pen are found by their distance. Immutable.
 */
final class Concepts {
    private static final int ONE_SLIP_FROM = 6;
    private static final int TWO_SLIPS_FROM = 8;

    private final Map<String, String> meanings;
    /** Long words, in which a slip may be, by their first letter. */
    private final Map<Character, List<String>> byLetter;

    private Concepts(Map<String, String> meanings) {
        this.meanings = Map.copyOf(meanings);
        this.byLetter = meanings.keySet().stream()
                .filter(word -> word.length() >= ONE_SLIP_FROM)
                .sorted()
                .collect(Collectors.groupingBy(word -> word.charAt(0)));
    }

    static Concepts shipped() {
        var meanings = new HashMap<String, String>();
        WordList.lines("promotion.txt").forEach(line -> {
            int colon = line.indexOf(':');
            for (String word : line.substring(colon + 1).strip().split(" +")) {
                meanings.put(word, line.substring(0, colon));
            }
        });
        return new Concepts(meanings);
    }

    /** What the word means; empty for a word of no matter. */
    Optional<String> of(String word) {
        String exact = meanings.get(word);
        if (exact != null) {
            return Optional.of(exact);
        }
        String letters = Folding.letters(word);
        String folded = meanings.get(letters);
        if (folded != null || letters.length() < ONE_SLIP_FROM - 1) {
            return Optional.ofNullable(folded).or(() -> unrepeated(letters));
        }
        return unrepeated(letters).or(() -> near(letters));
    }

    private Optional<String> unrepeated(String letters) {
        return Folding.isDrawnOut(letters) ? Optional.ofNullable(meanings.get(Folding.unrepeated(letters))) : Optional.empty();
    }

    private Optional<String> near(String letters) {
        for (String known : byLetter.getOrDefault(letters.charAt(0), List.of())) {
            int slips = known.length() >= TWO_SLIPS_FROM ? 2 : 1;
            if (Slips.between(known, letters, slips) <= slips) {
                return Optional.ofNullable(meanings.get(known));
            }
        }
        return Optional.empty();
    }
}
