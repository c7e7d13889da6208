package org.broadsheet.wire.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds an item against the structure of NewsML-G2: which elements may and must stand in which, and which attributes
 * must be there. What is against it is reported and does not stop the reading. The table was taken from IPTC's XML
 * Schema 2.35 at conformance level "power", which every version from 2.9 on is a subset of; a name with ! must be
 * there, one with @ is an attribute that must be there, * allows anything.
 */
final class G2Structure {
    static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";

    /** What may and must stand in an element. */
    private record Rule(boolean isOpen, Set<String> allowed, Set<String> required, Set<String> attributes) {}

    private static final Map<String, Rule> RULES = load();

    private G2Structure() {}

    static boolean isItem(String name) {
        return name.endsWith("Item") && RULES.containsKey(name);
    }

    /** Whether an element of this name is a part of NewsML-G2. */
    static boolean knows(String name) {
        return RULES.containsKey(name);
    }

    static void check(XmlElement element, WireItemDraft draft) {
        check(element, element.name(), draft);
    }

    private static void check(XmlElement element, String path, WireItemDraft draft) {
        Optional<Rule> rule = Optional.ofNullable(RULES.get(element.name()));
        if (rule.isEmpty() || element.is("inlineXML")) {
            return;
        }
        rule.get().attributes().stream()
                .filter(required -> element.attribute(required).isEmpty())
                .forEach(required -> draft.report("g2-structure", path, "lacks its attribute " + required));
        var seen = new HashSet<String>();
        for (XmlElement child : element.children()) {
            if (!child.namespace().equals(element.namespace())) {
                continue;
            }
            seen.add(child.name());
            if (!rule.get().isOpen() && !rule.get().allowed().contains(child.name())) {
                draft.report(
                        "g2-structure",
                        path,
                        "has an element that is not allowed there: " + Words.shortened(child.name()));
            } else {
                check(child, path + "/" + child.name(), draft);
            }
        }
        rule.get().required().stream()
                .filter(required -> !seen.contains(required))
                .forEach(required -> draft.report("g2-structure", path, "lacks its element " + required));
    }

    private static Map<String, Rule> load() {
        var rules = new HashMap<String, Rule>();
        for (String line : table().lines().toList()) {
            String[] words = line.split(" ");
            var allowed = new HashSet<String>();
            var required = new HashSet<String>();
            var attributes = new HashSet<String>();
            boolean isOpen = false;
            for (int i = 1; i < words.length; i++) {
                String word = words[i];
                isOpen |= word.equals("*");
                if (word.startsWith("@")) {
                    attributes.add(word.substring(1));
                } else if (word.endsWith("!")) {
                    required.add(word.substring(0, word.length() - 1));
                    allowed.add(word.substring(0, word.length() - 1));
                } else {
                    allowed.add(word);
                }
            }
            rules.put(words[0], new Rule(isOpen, allowed, required, attributes));
        }
        return Map.copyOf(rules);
    }

    private static String table() {
        try (InputStream table = G2Structure.class.getResourceAsStream("newsml-g2-structure.txt")) {
            if (table == null) {
                throw new IllegalStateException("newsml-g2-structure.txt is missing from the program");
            }
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
