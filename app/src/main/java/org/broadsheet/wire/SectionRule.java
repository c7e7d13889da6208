package org.broadsheet.wire;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.wire.format.WireItem;
import org.broadsheet.wire.format.WireSubject;

/**
 * A source's own rule: what names this word goes to that section. The word is looked for, whole and in any case, in an item's
 * services, subjects, genres and headline; a subject's code counts as a word.
 *
 * @param word one word or a few
 * @param section a section's key
 */
public record SectionRule(String word, String section) {

    boolean fits(WireItem item) {
        String wanted = plain(word);
        return !wanted.isBlank() && said(item).contains(wanted);
    }

    private static String said(WireItem item) {
        var subjects = item.subjects().stream().flatMap(SectionRule::words);
        return Stream.of(item.services().stream(), subjects, item.genre().stream(), Stream.of(item.headline()))
                .flatMap(words -> words)
                .map(SectionRule::plain)
                .collect(Collectors.joining("|"));
    }

    private static Stream<String> words(WireSubject subject) {
        return Stream.of(subject.name(), subject.code());
    }

    /** Lower case, with one blank around and between words. */
    private static String plain(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
