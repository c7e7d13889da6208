package org.broadsheet.desk.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.log.Log;
import org.broadsheet.story.Content;
import org.broadsheet.story.Merged.Take;
import org.broadsheet.story.Outcome;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;
import org.broadsheet.wire.Merges;
import org.broadsheet.wire.Queue;
import org.broadsheet.wire.QueueItem;
import org.broadsheet.wire.QueueOutcome;
import org.jspecify.annotations.Nullable;

/** Puts a text of the wire and a story together: base, theirs and ours, word by word. */
@Singleton
@Path("/desk/wire/{id}/merge")
@RunOnVirtualThread
public final class MergePages {
    private final Screens screens;
    private final MergeScreens pages;
    private final QueuePages list;
    private final QueueNotices notices;
    private final QueueLabels labels;
    private final Queue queue;
    private final Merges merges;
    private final Stories stories;
    private final Log log;

    public MergePages(
            Screens screens,
            MergeScreens pages,
            QueuePages list,
            QueueNotices notices,
            QueueLabels labels,
            Queue queue,
            Merges merges,
            Stories stories,
            Log log) {
        this.screens = screens;
        this.pages = pages;
        this.list = list;
        this.notices = notices;
        this.labels = labels;
        this.queue = queue;
        this.merges = merges;
        this.stories = stories;
        this.log = log;
    }

    /** The merge with the item's own story when a text waits for it, else with the one of {@code into}, else a choice of stories. */
    @GET
    @Allowed(Act.EDIT)
    public Response merge(
            @PathParam("id") String id,
            @QueryParam("into") @Nullable String into,
            @QueryParam("find") @Nullable String find,
            @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var query = QueueQuery.of(request.getUriInfo().getQueryParameters());
        QueueItem item = item(id);
        var story = Optional.ofNullable(into).flatMap(pages::story).or(() -> find == null ? waitingStory(item) : Optional.empty());
        if (story.isEmpty()) {
            return screens.print(200, "queue/choose", pages.choose(guest, item, query, find == null ? "" : find)).build();
        }
        var proposal = merges.proposal(item, story.get()).orElseThrow(NotFoundException::new);
        return screens.print(200, "queue/merge", pages.page(guest, proposal, query, "", choice -> "")).build();
    }

    private static Optional<StoryId> waitingStory(QueueItem item) {
        return item.target().filter(target -> item.hasTextWaiting());
    }

    @POST
    @Allowed(Act.EDIT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var fields = new Fields(form);
        QueueItem item = item(id);
        var query = QueueQuery.of(fields.text("back")).at(Optional.of(item.id()));
        var into = pages.story(fields.text("into")).orElseThrow(NotFoundException::new);
        var proposal = merges.proposal(item, into).orElseThrow(NotFoundException::new);
        if (!fields.text("text").equals(proposal.text()) || !fields.text("version").equals(String.valueOf(proposal.ours().number()))) {
            // One side moved on meanwhile: what was chosen may belong to other words, so it is asked again.
            return again(guest, proposal, query, labels.words().notDone("a newer text came meanwhile"), 409, fields);
        }
        Content content;
        try {
            content = proposal.content((field, number) -> take(fields.text(field + "-" + number)));
        } catch (MissingChoice missing) {
            return again(guest, proposal, query, labels.words().chooseAll(), 400, fields);
        } catch (IllegalArgumentException wrong) {
            return again(guest, proposal, query, labels.words().headlineWrong(), 400, fields);
        }
        boolean publishes = fields.text("then").equals("publish") && guest.may(Act.PUBLISH);
        var outcome = log.write(t -> {
            var merged = queue.merge(t, item.id(), proposal.text(), into, proposal.ours().number(), content, guest.actor());
            boolean isHeld = merged instanceof QueueOutcome.Became
                    && publishes
                    && stories.publish(t, into, guest.actor()) instanceof Outcome.Held;
            return isHeld && merged instanceof QueueOutcome.Became became
                    ? new QueueOutcome.Held(became.item(), "")
                    : merged;
        });
        return notices.refusal(outcome)
                .map(why -> list.refused(guest, query, why))
                .orElseGet(() -> QueueActs.back(
                        query, outcome instanceof QueueOutcome.Held ? QueueNotices.HELD : QueueNotices.MERGED, List.of(), 0));
    }

    private Response again(Guest guest, Merges.Proposal proposal, QueueQuery query, String why, int status, Fields fields) {
        return screens.print(status, "queue/merge", pages.page(guest, proposal, query, why, fields::text)).build();
    }

    /** A choice that nobody made. */
    private static final class MissingChoice extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Take take(String chosen) {
        return switch (chosen) {
            case "ours" -> Take.OURS;
            case "theirs" -> Take.THEIRS;
            case "all" -> Take.ALL;
            default -> throw new MissingChoice();
        };
    }

    private QueueItem item(String id) {
        return QueueQuery.id(id).flatMap(queue::item).orElseThrow(NotFoundException::new);
    }
}
