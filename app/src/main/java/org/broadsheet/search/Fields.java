package org.broadsheet.search;

/** Names of the index's fields. A change of what is in one is a new {@link Folder#VERSION}. */
final class Fields {
    static final String STORY = "story";
    static final String SIGHT = "sight";
    static final String LANGUAGE = "language";
    static final String SECTION = "section";
    static final String TOPIC = "topic";
    static final String AUTHOR = "author";
    static final String SOURCE = "source";
    static final String STATE = "state";
    static final String PUBLISHED = "published";
    static final String YEAR = "year";
    /** Words as they are written, folded: for beginnings of words and for spelling. */
    static final String WORDS = "words";
    /** What is offered while somebody types, from each of its words on. */
    static final String COMPLETION = "completion";
    /** Terms for related items, with their weights. */
    static final String LIKE = "like";

    static final String PROFILE = "profile";
    static final String SKETCH = "sketch";
    static final String ID = "id";
    static final String STORED_HEADLINE = "h";
    static final String STORED_TEXT = "t";
    static final String STORED_NAMES = "n";
    static final String STORED_LANGUAGE = "l";

    static String headline(String language) {
        return "headline_" + language;
    }

    static String text(String language) {
        return "text_" + language;
    }

    private Fields() {}
}
