package org.broadsheet.site;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Subject;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.site.press.Sheet;
import org.broadsheet.story.State;
import org.broadsheet.story.Story;

/** How a page of this site looks, for rooms that make pages of their own. Safe for many threads. */
public final class Layout {
    private final SiteConfig config;
    private final Frames frames;
    private final Typesetter typesetter;
    private final NoticePages notices;
    private final Assets assets;

    Layout(SiteConfig config, Frames frames, Typesetter typesetter, NoticePages notices, Assets assets) {
        this.config = config;
        this.frames = frames;
        this.typesetter = typesetter;
        this.notices = notices;
        this.assets = assets;
    }

    public SiteConfig config() {
        return config;
    }

    /** The language of the words around something: its own if we have it, else the site's. */
    public Language around(Language matter) {
        return frames.around(matter);
    }

    /** Of a page that no search engine shall keep. */
    public Frame frame(String kind, Language language, String title) {
        return frames.frame(kind, language, Head.unlisted(title + " – " + config.name()), "");
    }

    /** Of a page that everybody may find. */
    public Frame frame(String kind, Language language, String title, String path) {
        return frames.frame(
                kind, language, Heads.of(config, title + " – " + config.name(), "", path, Map.of("og:type", "website")), "");
    }

    /** A moment with its day and minute. */
    public Moment moment(Language language, Instant at) {
        return frames.dates(language).full(at);
    }

    /** With its offset (RFC 3339). */
    public String machine(Instant at) {
        return frames.dates(config.language()).machine(at);
    }

    /** The address of one of our files. */
    public String file(String name) {
        return assets.href(name).orElseThrow();
    }

    /**
     * A whole page.
     *
     * @param template below {@code templates/site/}
     */
    public String page(String template, Object page) {
        return typesetter.set(template, page);
    }

    /** A part of a page. */
    public Typeset part(String template, Object page) {
        return new Typeset(typesetter.set(template, page));
    }

    /** No part at all. */
    public Typeset nothing() {
        return new Typeset("");
    }

    /** What stands in place of anything about a story that the public does not see now; empty when it does. */
    public Optional<Sheet> gone(Story story, Set<Subject> subjects) {
        if (story.isPublic()) {
            return Optional.empty();
        }
        boolean wasPublic = story.publishedAt().isPresent();
        if (wasPublic && story.state() == State.KILLED) {
            return Optional.of(notices.killed(subjects));
        }
        return Optional.of(wasPublic && story.state() == State.EXPIRED ? notices.expired(subjects) : notices.notFound());
    }

    public Sheet notFound() {
        return notices.notFound();
    }
}
