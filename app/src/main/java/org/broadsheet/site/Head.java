package org.broadsheet.site;

import java.util.List;
import java.util.Optional;

/**
 * What the head of a page says about it.
 *
 * @param canonical its whole address; empty for a page that no search engine shall keep
 * @param properties Open Graph
 * @param names meta elements by name
 * @param data for machines (schema.org)
 */
public record Head(
        String title,
        String description,
        String canonical,
        List<Tag> properties,
        List<Tag> names,
        Optional<JsonLd> data) {

    /** A meta element. */
    public record Tag(String name, String content) {}

    /** Of a page that nobody needs to find. */
    static Head unlisted(String title) {
        return new Head(title, "", "", List.of(), List.of(), Optional.empty());
    }
}
