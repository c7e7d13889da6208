package org.broadsheet.reply.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads a list that is shipped beside the classes: lines of text, blank ones and those after a hash left out. */
final class WordList {
    private WordList() {}

    static List<String> lines(String name) {
        try (var in = Objects.requireNonNull(WordList.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
