package org.broadsheet.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.kernel.Language;

/** Words that a language is held together by and that tell nothing of what a text is about. Our own lists: stop-words.txt. */
final class StopWords {
    private static final Map<String, Set<String>> LISTS = read();

    private final Set<String> words;

    private StopWords(Set<String> words) {
        this.words = words;
    }

    /** Of a language that we have no list for, none. */
    static StopWords of(Language language) {
        return new StopWords(LISTS.getOrDefault(language.primary(), Set.of()));
    }

    boolean has(String word) {
        return words.contains(word);
    }

    private static Map<String, Set<String>> read() {
        try (InputStream file = Objects.requireNonNull(StopWords.class.getResourceAsStream("stop-words.txt"), "stop-words.txt")) {
            var lists = new HashMap<String, Set<String>>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int colon = line.indexOf(':');
                lists.put(line.substring(0, colon), Set.copyOf(List.of(line.substring(colon + 1).strip().split(" "))));
            });
            return lists;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
