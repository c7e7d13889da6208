package org.broadsheet.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.site.Head.Tag;

/** Heads of pages. */
final class Heads {
    /** Of a page that search engines and chats may show. */
    static Head of(SiteConfig config, String title, String description, String path, Map<String, String> properties) {
        return of(config, title, description, path, properties, Optional.empty());
    }

    /** @param data for machines */
    static Head of(
            SiteConfig config,
            String title,
            String description,
            String path,
            Map<String, String> properties,
            Optional<JsonLd> data) {
        var all = new ArrayList<Tag>();
        all.add(new Tag("og:site_name", config.name()));
        all.add(new Tag("og:title", properties.getOrDefault("og:title", title)));
        if (!description.isEmpty()) {
            all.add(new Tag("og:description", description));
        }
        all.add(new Tag("og:url", config.url(path)));
        properties.forEach((name, content) -> {
            if (!name.equals("og:title") && !content.isEmpty()) {
                all.add(new Tag(name, content));
            }
        });
        boolean isPictured = properties.containsKey("og:image");
        return new Head(
                title,
                description,
                config.url(path),
                all,
                List.of(new Tag("twitter:card", isPictured ? "summary_large_image" : "summary")),
                data);
    }

    private Heads() {}
}
