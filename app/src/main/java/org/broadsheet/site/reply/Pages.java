package org.broadsheet.site.reply;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadsheet.kernel.Language;
import org.broadsheet.reply.Conversation;
import org.broadsheet.site.Layout;
import org.broadsheet.story.Published;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;

/** What the routes have in common: stories by id, and pages that are for one reader and kept by nobody. Safe for any thread. */
public final class Pages {
    private final Stories stories;
    private final Conversation conversation;
    private final Supplier<Layout> layout;
    private final Clock clock;

    public Pages(Stories stories, Conversation conversation, Supplier<Layout> layout, Clock clock) {
        this.stories = stories;
        this.conversation = conversation;
        this.layout = layout;
        this.clock = clock;
    }

    Layout layout() {
        return layout.get();
    }

    /** A story that the public sees. */
    Optional<Published> story(String id) {
        try {
            return story(StoryId.parse(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    Optional<Published> story(StoryId id) {
        return stories.read(reading -> reading.published(id));
    }

    boolean isOpen(Published story) {
        Instant published = story.story().publishedAt().orElseThrow();
        return conversation
                .taking(story.story().id(), story.version().content().section(), published, clock.instant())
                .isOpen();
    }

    Language language(Published story) {
        return layout().around(story.version().content().language());
    }

    /** The language that a browser asks for, if we have it, else the site's. */
    Language language(HttpHeaders headers) {
        var site = layout().config().language();
        for (var wanted : headers.getAcceptableLanguages()) {
            if (wanted.getLanguage().matches("en|fr|ar")) {
                return new Language(wanted.getLanguage());
            }
        }
        return site;
    }

    Response.ResponseBuilder print(int status, Language language, String template, Object page) {
        return Response.status(status)
                .entity(layout().page("reply/" + template, page))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex");
    }

    /** A page that says one thing. */
    Response say(int status, Language language, String title, String text, String back) {
        var words = Showing.words(language);
        var page = new AskPage(
                layout().frame("thread", language, title), words, title, text, "", "", back, back.isEmpty() ? "" : words.backToStory());
        return print(status, language, "ask", page).build();
    }

    /** A page that asks whether to do something. */
    Response ask(Language language, String title, String action, String button) {
        var words = Showing.words(language);
        var page = new AskPage(layout().frame("thread", language, title), words, title, "", action, button, "", "");
        return print(200, language, "ask", page).build();
    }

    Response linkOver(Language language) {
        var words = Showing.words(language);
        return say(410, language, words.linkOverTitle(), words.linkOverText(), "");
    }

    Response lost() {
        return Response.status(404)
                .entity(layout().notFound().body())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A field of a form; empty text when it is missing. */
    static String text(MultivaluedMap<String, String> form, String name) {
        String text = form.getFirst(name);
        return text == null ? "" : text;
    }
}
