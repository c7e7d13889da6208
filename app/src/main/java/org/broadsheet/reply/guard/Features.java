package org.broadsheet.reply.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the filter sees of a text: its words and pairs of them, pieces of words, what the words of those who want something mean
 * and how these follow each other, its links, and its manner (shouting, drawn out, hidden letters, length). Each counts once.
 * Pure; safe for any thread.
 */
final class Features {
    /** So many words of a text are looked at: the rest of a long one says the same again. */
    private static final int WORDS_MAX = 400;
    private static final int WINDOW = 4;
    private static final int PIECE = 4;

    private final Concepts concepts;

    Features(Concepts concepts) {
        this.concepts = concepts;
    }

    /** @param ownHosts of the site that the text is written for: links to it say little */
    Set<String> of(String text, Set<String> ownHosts) {
        var features = new LinkedHashSet<String>();
        String plain = Folding.plain(text);
        var links = WebLinks.in(plain, ownHosts);
        var words = Folding.joined(Folding.words(links.rest()));
        if (words.size() > WORDS_MAX) {
            words = words.subList(0, WORDS_MAX);
        }
        links(links, words.size(), features);
        manner(text, words, features);
        words(words, features);
        meanings(words, features);
        return features;
    }

    private static void links(WebLinks links, int words, Set<String> into) {
        int count = links.hosts().size();
        if (count > 0) {
            into.add("link");
            into.add("link:words:" + Math.min(3, words / 3));
            into.add(count == 1 ? "link:one" : count < 4 ? "link:few" : "link:many");
            links.hosts().forEach(host -> into.add("host:" + host));
        }
        if (links.own() > 0) {
            into.add("link:own");
        }
        if (links.hidden() > 0) {
            into.add("link:hidden");
        }
        if (links.referring() > 0) {
            into.add("link:referring");
        }
    }

    private static void manner(String text, List<String> words, Set<String> into) {
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (letters > 8 && capitals * 2 > letters) {
            into.add("manner:shouting");
        }
        if (words.stream().anyMatch(Folding::isDrawnOut)) {
            into.add("manner:drawn-out");
        }
        if (text.contains("!!!")) {
            into.add("manner:exclaiming");
        }
        if (Folding.invisible(text) > 0) {
            into.add("manner:hidden-letters");
        }
        if (words.stream().anyMatch(Features::isMixed)) {
            into.add("manner:borrowed-letters");
        }
        int n = words.size();
        into.add("length:" + (n == 0 ? 0 : n < 3 ? 1 : n < 6 ? 2 : n < 12 ? 3 : n < 25 ? 4 : n < 60 ? 5 : 6));
    }

    private static boolean isMixed(String word) {
        boolean hasLatin = word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        return hasLatin && word.codePoints().anyMatch(c -> c >= 0x0370 && c <= 0x04FF);
    }

    private static void words(List<String> words, Set<String> into) {
        String before = "^";
        for (String word : words) {
            String known = number(word).orElseGet(() -> Folding.isDrawnOut(word) ? Folding.unrepeated(word) : word);
            into.add("w:" + known);
            into.add("p:" + before + " " + known);
            pieces(known, into);
            before = known;
        }
    }

    private static void pieces(String word, Set<String> into) {
        String ended = "<" + word + ">";
        for (int i = 0; i + PIECE <= ended.length() && word.length() > PIECE; i++) {
            into.add("c:" + ended.substring(i, i + PIECE));
        }
    }

    private static Optional<String> number(String word) {
        boolean isNumber = word.chars().allMatch(Character::isDigit);
        return isNumber ? Optional.of("#" + Math.min(word.length(), 5)) : Optional.empty();
    }

    /** Which meanings follow which within a few words: <em>look … own … place</em>. */
    private void meanings(List<String> words, Set<String> into) {
        var found = new ArrayList<String>(words.size());
        words.forEach(word -> found.add(concepts.of(word).orElse("")));
        var kinds = new java.util.TreeSet<String>();
        for (int i = 0; i < found.size(); i++) {
            String first = found.get(i);
            if (first.isEmpty()) {
                continue;
            }
            kinds.add(first);
            into.add("m:" + first);
            for (int j = i + 1; j < Math.min(found.size(), i + WINDOW + 1); j++) {
                String second = found.get(j);
                if (!second.isEmpty()) {
                    into.add("m:" + first + ">" + second);
                }
            }
        }
        into.add("kinds:" + Math.min(5, kinds.size()));
    }
}
