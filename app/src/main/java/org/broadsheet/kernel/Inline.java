package org.broadsheet.kernel;

import java.util.List;

/** A run of text inside a {@link Block}. Closed like it. */
public sealed interface Inline {

    /** Characters, exactly as they came; white space was collapsed by the rules of HTML when parsed. */
    record Text(String characters) implements Inline {}

    /** Stressed words (em). */
    record Emphasis(List<Inline> text) implements Inline {
        public Emphasis {
            text = List.copyOf(text);
        }
    }

    /** Important words (strong). */
    record Strong(List<Inline> text) implements Inline {
        public Strong {
            text = List.copyOf(text);
        }
    }

    /** A link. {@code href} is http, https, mailto or a path of this site; nothing else survives parsing. */
    record Link(String href, List<Inline> text) implements Inline {
        public Link {
            text = List.copyOf(text);
        }
    }

    /** A line end inside a paragraph (br): verse and postal addresses need it. */
    record LineBreak() implements Inline {}
}
