package org.broadsheet.kernel;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an element means to a body. Elements that are not named here give their words and nothing else. */
enum Role {
    /** Goes with its content: what runs, loads, asks or is not text. */
    DROPPED("script style template noscript noembed noframes iframe frame frameset object embed applet param form"
            + " input button select option optgroup textarea datalist label fieldset legend output progress meter"
            + " svg math head title meta link base video audio source track canvas map area dialog menuitem xmp"
            + " plaintext listing bgsound portal"),
    BLOCK("p div section article main header footer aside nav address center hgroup details summary dl dt dd li menu "
            + "figcaption caption tr td th tbody thead tfoot block body.head body.content body.end hedline "
            + "byline dateline distributor abstract tagline bibliography note fn nitf-table media-caption"),
    HEADING_2("h1 h2 hl1 hl2"),
    HEADING_3("h3 h4 h5 h6"),
    QUOTE("blockquote bq"),
    LIST("ul"),
    ORDERED_LIST("ol"),
    FIGURE("figure media"),
    PICTURE("img"),
    TABLE("table"),
    RULE("hr"),
    PREFORMATTED("pre"),
    EMPHASIS("em i"),
    STRONG("strong b"),
    LINK("a"),
    QUOTATION("q"),
    LINE_BREAK("br"),
    WORDS("span");

    private static final Map<String, Role> BY_NAME = Stream.of(values())
            .flatMap(role -> Stream.of(role.names).map(name -> Map.entry(name, role)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String[] names;

    Role(String names) {
        this.names = names.split(" ");
    }

    /** @param name an element's name in lower case */
    static Role of(String name) {
        return BY_NAME.getOrDefault(name, WORDS);
    }
}
