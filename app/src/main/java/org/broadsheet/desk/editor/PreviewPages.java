package org.broadsheet.desk.editor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.Shell;
import org.broadsheet.site.NamedSite;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Step;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Version;
import org.broadsheet.story.WorkingCopies;
import org.broadsheet.story.WorkingText;

/** A story as the reader would see it, on a phone and on a desktop side by side. */
@Singleton
@Path("/desk/stories")
@RunOnVirtualThread
public final class PreviewPages {
    /** Nothing runs and nothing leads away; framed by our own page alone (Content Security Policy Level 3, section 6.4.2). */
    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private final StoryDoor door;
    private final WorkingCopies copies;
    private final Stories stories;
    private final NamedSite site;
    private final Screens screens;
    private final Clock clock;

    public PreviewPages(
            StoryDoor door, WorkingCopies copies, Stories stories, NamedSite site, Screens screens, Clock clock) {
        this.door = door;
        this.copies = copies;
        this.stories = stories;
        this.site = site;
        this.screens = screens;
        this.clock = clock;
    }

    /** Two frames. */
    public record Page(Shell shell, EditorWords words, StoryDoor.Opened opened, String headline, String href) {}

    @GET
    @Allowed(Act.WRITE)
    @Path("{id}/preview")
    public Response frames(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var opened = door.open(id, Guest.of(request));
        var words = screens.words(EditorWords.class);
        String headline = copies.find(opened.id()).map(copy -> copy.text().headline()).orElse("");
        String href = "/desk/stories/" + opened.id() + "/preview/page";
        var shell = screens.shell(words.preview() + ": " + headline, opened.guest(), "editor.css");
        return screens.print(200, "editor/preview", new Page(shell, words, opened, headline, href)).build();
    }

    /** The page itself, behind the log-in. */
    @GET
    @Allowed(Act.WRITE)
    @Path("{id}/preview/page")
    public Response page(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var opened = door.open(id, Guest.of(request));
        var story = opened.story();
        Version newest = stories.read(reading -> reading.version(story.id(), story.latest())).orElseThrow();
        WorkingText text = copies.find(story.id()).orElseThrow().text();
        Instant now = clock.instant();
        var steps = new ArrayList<>(stories.read(reading -> reading.publicSteps(story.id())));
        Content content = content(text, newest.content());
        boolean isOut = steps.stream().anyMatch(step -> step.number() == story.latest()) && content.equals(newest.content());
        if (!isOut) {
            var kind = steps.isEmpty() ? Version.Kind.FIRST : Version.Kind.UPDATE;
            steps.add(new Step(story.latest() + 1, kind, "", now));
        }
        return Response.ok(Shown.page(site.preview(story, content, steps)))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** A text without a headline is shown too. */
    private Content content(WorkingText text, Content base) {
        if (!text.headline().isEmpty()) {
            return text.content(base);
        }
        return new Content(
                text.language(),
                screens.words(EditorWords.class).untitled(),
                text.standfirst(),
                text.byline(),
                text.dateline(),
                text.body(),
                text.section(),
                base.topics(),
                text.urgency(),
                text.picture(),
                base.credit().equals(Credit.OWN) ? Credit.OWN : base.credit());
    }
}
