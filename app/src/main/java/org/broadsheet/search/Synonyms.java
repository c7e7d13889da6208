package org.broadsheet.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Words that mean the same to the newsroom: {@code DATA/synonyms.txt}, on each line what is to be found together, parted by
 * commas, as in {@code un, onu, united nations}. Lines that begin with # are notes. Used when somebody asks, so that a change
 * needs no new index, only a new start.
 */
final class Synonyms {
    static final Synonyms NONE = new Synonyms(Map.of());

    private static final System.Logger LOGGER = System.getLogger("search");
    private static final int LINES_MAX = 5_000;
    private static final int OTHERS_MAX = 8;

    private final Map<String, Set<String>> others;

    private Synonyms(Map<String, Set<String>> others) {
        this.others = others;
    }

    /** @param folded how words are compared */
    static Synonyms read(Path file, UnaryOperator<String> folded) {
        if (!Files.exists(file)) {
            return NONE;
        }
        var others = new HashMap<String, Set<String>>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.limit(LINES_MAX).filter(line -> !line.startsWith("#")).forEach(line -> {
                var together = List.of(line.split(",")).stream().map(folded).filter(word -> !word.isEmpty()).limit(OTHERS_MAX).toList();
                together.forEach(word -> others.computeIfAbsent(word, key -> new HashSet<>()).addAll(together));
            });
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            LOGGER.log(System.Logger.Level.WARNING, "synonyms.txt cannot be read and is left out: {0}", unreadable.getMessage());
            return NONE;
        }
        others.forEach((word, together) -> together.remove(word));
        return new Synonyms(others);
    }

    /** @param word folded */
    Set<String> of(String word) {
        return others.getOrDefault(word, Set.of());
    }
}
