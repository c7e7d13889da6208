package org.broadsheet.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.story.Authors;
import org.broadsheet.story.Content;
import org.broadsheet.story.Picture;
import org.broadsheet.story.Step;
import org.broadsheet.story.Story;
import org.broadsheet.story.Topic;
import org.broadsheet.story.Version;

/** A story for machines: schema.org's NewsArticle and Open Graph's article. */
final class NewsArticle {
    private final SiteConfig config;

    NewsArticle(SiteConfig config) {
        this.config = config;
    }

    /**
     * @param steps the public ones, oldest first
     * @param more facts for machines
     */
    Head head(Story story, Content content, List<Step> steps, Dates dates, Map<String, Object> more) {
        String path = story.path().address();
        var properties = new LinkedHashMap<String, String>();
        properties.put("og:type", "article");
        properties.put("og:title", content.headline());
        properties.put("article:published_time", dates.machine(published(steps)));
        properties.put("article:modified_time", dates.machine(modified(steps)));
        properties.put("article:section", section(content));
        content.picture().ifPresent(picture -> {
            properties.put("og:image", config.url(picture.src()));
            if (picture.width() > 0) {
                properties.put("og:image:width", Integer.toString(picture.width()));
                properties.put("og:image:height", Integer.toString(picture.height()));
            }
            properties.put("og:image:alt", picture.alt());
        });
        return Heads.of(
                config,
                content.headline() + " – " + config.name(),
                content.standfirst(),
                path,
                properties,
                Optional.of(data(content, steps, path, dates, more)));
    }

    private JsonLd data(Content content, List<Step> steps, String path, Dates dates, Map<String, Object> more) {
        var article = new LinkedHashMap<String, Object>();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("headline", content.headline());
        article.put("description", content.standfirst());
        article.put("url", config.url(path));
        article.put("mainEntityOfPage", config.url(path));
        article.put("datePublished", dates.machine(published(steps)));
        article.put("dateModified", dates.machine(modified(steps)));
        article.put("inLanguage", content.language().tag());
        article.put("articleSection", section(content));
        article.put("keywords", content.topics().stream().map(Topic::name).toList());
        article.put("dateline", content.dateline());
        article.put("image", content.picture().map(picture -> List.of(image(picture))).orElse(List.of()));
        article.put("author", List.of(author(content)));
        article.put("publisher", publisher());
        article.put("copyrightNotice", content.credit().copyrightNotice());
        article.put("creditText", content.credit().source());
        article.put("isAccessibleForFree", true);
        article.put("correction", corrections(steps, dates));
        article.putAll(more);
        return JsonLd.of(article);
    }

    private Map<String, Object> publisher() {
        var publisher = new LinkedHashMap<String, Object>();
        publisher.put("@type", "NewsMediaOrganization");
        publisher.put("name", config.name());
        publisher.put("url", config.url("/"));
        return publisher;
    }

    private String section(Content content) {
        return config.sections().title(content.section());
    }

    private Map<String, Object> image(Picture picture) {
        var image = new LinkedHashMap<String, Object>();
        image.put("@type", "ImageObject");
        image.put("url", config.url(picture.src()));
        if (picture.width() > 0) {
            image.put("width", picture.width());
            image.put("height", picture.height());
        }
        image.put("caption", picture.caption());
        image.put("creditText", picture.credit());
        return image;
    }

    /** A byline with the paper's name in it is a desk of ours; without one it is by whom we have it from. */
    private Map<String, Object> author(Content content) {
        var author = new LinkedHashMap<String, Object>();
        String name = Authors.name(content.byline());
        String source = content.credit().source();
        boolean isPerson = !name.isEmpty() && !name.contains(config.name());
        author.put("@type", isPerson ? "Person" : "Organization");
        author.put("name", !name.isEmpty() ? name : !source.isEmpty() ? source : config.name());
        if (!name.isEmpty()) {
            author.put("url", config.url("/author/" + Authors.slug(content.byline())));
        }
        return author;
    }

    private static List<Object> corrections(List<Step> steps, Dates dates) {
        var corrections = new ArrayList<Object>();
        for (Step step : steps) {
            if (step.kind() == Version.Kind.CORRECTION && !step.note().isEmpty()) {
                var correction = new LinkedHashMap<String, Object>();
                correction.put("@type", "CorrectionComment");
                correction.put("text", step.note());
                correction.put("datePublished", dates.machine(step.publishedAt()));
                corrections.add(correction);
            }
        }
        return corrections;
    }

    static Instant published(List<Step> steps) {
        return steps.getFirst().publishedAt();
    }

    static Instant modified(List<Step> steps) {
        return steps.getLast().publishedAt();
    }
}
