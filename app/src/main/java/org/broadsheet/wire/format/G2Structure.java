package org.broadsheet.wire.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern MINOR = Pattern.compile("2\\.(\\d{1,3})");

    /** A catalog had to be there until 2.29 (change request 211). */
    private static final int LAST_WITH_CATALOG = 29;
    /** So deep may related concepts be nested, the last level only from 2.34 on. */
    private static final int RELATED_MAX = 3;

    private static final int THIRD_RELATED = 34;

    private final WireItemDraft draft;
    private final int minor;
    private final Deque<String> path = new ArrayDeque<>();

    private G2Structure(WireItemDraft draft, int minor) {
        this.draft = draft;
        this.minor = minor;
    }

    static boolean isItem(String name) {
        return name.endsWith("Item") && RULES.containsKey(name);
    }

    /** Reports what is wrong with an item's structure for the version that it declares. */
    static void check(XmlElement item, WireItemDraft draft) {
        Matcher declared = MINOR.matcher(item.attribute("standardversion"));
        int minor = declared.matches() ? Integer.parseInt(declared.group(1)) : Integer.MAX_VALUE;
        var structure = new G2Structure(draft, minor);
        structure.check(item);
        boolean hasCatalog =
                item.child("catalog").isPresent() || item.child("catalogRef").isPresent();
        if (minor <= LAST_WITH_CATALOG && !hasCatalog) {
            draft.report("g2-structure", item.name(), "lacks a catalog or catalogRef, which its version asks for");
        }
    }

    private void check(XmlElement element) {
        Rule rule = RULES.get(element.name());
        if (rule == null || element.is("inlineXML")) {
            return;
        }
        path.addLast(element.name());
        for (String required : rule.attributes()) {
            if (element.attribute(required).isEmpty()) {
                report("lacks its attribute " + required);
            }
        }
        var seen = new HashSet<String>();
        for (XmlNode node : element.content()) {
            if (node instanceof XmlElement child && child.namespace().equals(element.namespace())) {
                seen.add(child.name());
                child(rule, child);
            }
        }
        for (String required : rule.required()) {
            if (!seen.contains(required)) {
                report("lacks its element " + required);
            }
        }
        path.removeLast();
    }

    private void child(Rule rule, XmlElement child) {
        if (!rule.isOpen() && !rule.allowed().contains(child.name())) {
            report("has an element that is not allowed there: " + Words.shortened(child.name()));
            return;
        }
        if (child.is("related")) {
            related();
        }
        check(child);
    }

    private void related() {
        long depth = path.reversed().stream()
                        .takeWhile(name -> name.equals("related"))
                        .count()
                + 1;
        if (depth > RELATED_MAX || depth == RELATED_MAX && minor < THIRD_RELATED) {
            report("nests related deeper than its version allows");
        }
    }

    private void report(String sentence) {
        draft.report("g2-structure", String.join("/", path), sentence);
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
