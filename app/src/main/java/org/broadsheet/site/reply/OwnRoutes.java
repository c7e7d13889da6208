package org.broadsheet.site.reply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.broadsheet.reply.Draft.Field;
import org.broadsheet.reply.Replies;
import org.broadsheet.reply.Reply;
import org.broadsheet.reply.ReplyConfig;
import org.broadsheet.reply.ReplyId;
import org.broadsheet.reply.Watches;
import org.broadsheet.story.Published;

/** {@code /reply/own/ID/KEY}: what became of one's own reply; change it, take it back, be told of answers. */
@Singleton
@Path("/reply/own/{id:[0-9a-z]{13}}/{key:[A-Za-z0-9_-]{43}}")
@RunOnVirtualThread
public final class OwnRoutes {
    private final Pages pages;
    private final Replies replies;
    private final Watches watches;

    public OwnRoutes(Pages pages, Replies replies, Watches watches) {
        this.pages = pages;
        this.replies = replies;
        this.watches = watches;
    }

    /** One's own reply and the story that it stands below. */
    private record Own(Reply reply, Published story, String self) {}

    private Optional<Own> own(String id, String key) {
        return ReplyId.find(id)
                .flatMap(reply -> replies.own(reply, key))
                .flatMap(reply -> pages.story(reply.story()).map(story -> new Own(reply, story, "/reply/own/" + id + "/" + key)));
    }

    @GET
    public Response show(@PathParam("id") String id, @PathParam("key") String key, @Context HttpHeaders headers) {
        return own(id, key)
                .map(own -> page(200, own, Optional.empty(), "", ""))
                .orElseGet(() -> pages.linkOver(pages.language(headers)));
    }

    @GET
    @Path("edit")
    public Response editing(@PathParam("id") String id, @PathParam("key") String key, @Context HttpHeaders headers) {
        return own(id, key)
                .map(own -> replies.isFresh(own.reply) ? page(200, own, Optional.of(own.reply.body().source()), "", "") : over(own))
                .orElseGet(() -> pages.linkOver(pages.language(headers)));
    }

    @POST
    @Path("edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(
            @PathParam("id") String id, @PathParam("key") String key, MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        return own(id, key).map(own -> edit(own, key, Pages.text(form, "reply"))).orElseGet(() -> pages.linkOver(pages.language(headers)));
    }

    private Response edit(Own own, String key, String typed) {
        return switch (replies.edit(own.reply.id(), key, typed)) {
            case Replies.Edited.Done _ -> Response.seeOther(URI.create(own.self)).build();
            case Replies.Edited.Over _ -> over(own);
            case Replies.Edited.Faulty(var mistakes) -> page(
                    422,
                    own,
                    Optional.of(typed),
                    Showing.said(Field.REPLY, mistakes.values().iterator().next(), Showing.words(own.reply.language())),
                    "");
        };
    }

    @POST
    @Path("withdraw")
    public Response withdraw(@PathParam("id") String id, @PathParam("key") String key, @Context HttpHeaders headers) {
        return own(id, key)
                .map(own -> replies.withdraw(own.reply.id(), key) ? Response.seeOther(URI.create(own.self)).build() : over(own))
                .orElseGet(() -> pages.linkOver(pages.language(headers)));
    }

    @POST
    @Path("watch")
    public Response watch(@PathParam("id") String id, @PathParam("key") String key, @Context HttpHeaders headers) {
        return own(id, key)
                .filter(own -> watches.ask(own.reply.id(), key))
                .map(own -> page(200, own, Optional.empty(), "", Showing.words(own.reply.language()).watchSent()))
                .orElseGet(() -> pages.linkOver(pages.language(headers)));
    }

    private Response over(Own own) {
        var words = Showing.words(own.reply.language());
        return pages.say(409, own.reply.language(), words.yourReply(), words.editOver(), own.story.story().path().address());
    }

    private Response page(int status, Own own, Optional<String> editing, String error, String watch) {
        var reply = own.reply;
        var language = reply.language();
        var words = Showing.words(language);
        boolean isFresh = replies.isFresh(reply);
        String until = isFresh
                ? words.editUntil(pages.layout().moment(language, reply.madeAt().plus(ReplyConfig.EDIT_WITHIN)).words())
                : "";
        String storyHref = own.story.story().path().address();
        boolean isPublic = reply.isShown() && !reply.state().isOver();
        var page = new OwnPage(
                pages.layout().frame("thread", language, words.yourReply()),
                words,
                storyHref,
                state(reply, words),
                reply.body().toHtml(),
                until,
                isPublic ? storyHref + "/replies/" + reply.id() : "",
                own.self,
                editing,
                error,
                !reply.state().isOver() && reply.reader().isPresent(),
                watch);
        return pages.print(status, language, "own", page).build();
    }

    /** To its writer, what a filter or a moderator holds waits, and what is spam too: a spammer learns nothing. */
    private static String state(Reply reply, ReplyWords words) {
        return switch (reply.state()) {
            case APPROVED -> words.statePublic();
            case RECEIVED, HELD, SPAM -> words.stateWaiting();
            case HIDDEN -> words.stateOff();
            case WITHDRAWN, REMOVED -> words.stateWithdrawn();
        };
    }
}
