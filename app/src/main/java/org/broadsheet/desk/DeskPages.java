package org.broadsheet.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;

/**
 * {@code /desk}: one page. For editors and administrators. Its forms lead to {@code editor.PublishingPages}, which comes back here
 * with the story that something was done to.
 */
@Singleton
@Path("/desk")
@RunOnVirtualThread
public final class DeskPages {
    private final Screens screens;
    private final Overview overview;
    private final Stories stories;

    public DeskPages(Screens screens, Overview overview, Stories stories) {
        this.screens = screens;
        this.overview = overview;
        this.stories = stories;
    }

    @GET
    @Allowed(Act.PUBLISH)
    public Response desk(@Context ContainerRequestContext request) {
        return page(Guest.of(request), 200, noticeOf(request.getUriInfo()));
    }

    private static Optional<StoryId> read(String id) {
        try {
            return Optional.of(StoryId.parse(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What became of the story that a form was about, by how it stands now. */
    private DeskPage.Notice noticeOf(UriInfo uri) {
        String done = uri.getQueryParameters().getFirst("done");
        return Optional.ofNullable(done)
                .flatMap(DeskPages::read)
                .flatMap(id -> stories.read(reading -> reading.story(id)))
                .map(story -> new DeskPage.Notice(sentence(story), false))
                .orElse(DeskPage.Notice.NONE);
    }

    private String sentence(Story story) {
        var words = screens.words();
        return switch (story.state()) {
            case PUBLISHED -> words.donePublished(headline(story));
            case KILLED -> words.doneKilled(headline(story));
            case DRAFT, READY, SCHEDULED, WITHHELD, EXPIRED -> words.doneHeld(headline(story));
        };
    }

    private String headline(Story story) {
        return stories.read(reading -> reading.version(story.id(), story.latest()))
                .map(version -> version.content().headline())
                .orElse("");
    }

    private Response page(Guest guest, int status, DeskPage.Notice notice) {
        return screens.print(status, "desk", overview.page(guest, notice)).build();
    }
}
