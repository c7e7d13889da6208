package org.broadsheet.site.reply;

import com.fasterxml.jackson.core.JsonFactory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
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
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.kernel.Language;
import org.broadsheet.reply.Answered;
import org.broadsheet.reply.Challenge;
import org.broadsheet.reply.Challenges;
import org.broadsheet.reply.Conversation;
import org.broadsheet.reply.Draft;
import org.broadsheet.reply.Draft.Field;
import org.broadsheet.reply.Draft.Mistake;
import org.broadsheet.reply.Posted;
import org.broadsheet.reply.Replies;
import org.broadsheet.reply.ReplyId;
import org.broadsheet.reply.ReplyState;
import org.broadsheet.reply.Submitted;
import org.broadsheet.reply.Typed;
import org.broadsheet.story.Published;

/** {@code POST /reply/STORY}: sends a reply, or asks for what is missing with everything typed kept; and the sum for the script. */
@Singleton
@Path("/reply")
@RunOnVirtualThread
public final class ReplyRoutes {
    private static final JsonFactory JSON = new JsonFactory();
    private static final ReplyId PREVIEWED = new ReplyId(0);
    private static final int UNPROCESSABLE = 422;

    private final Pages pages;
    private final Replies replies;
    private final Conversation conversation;
    private final Challenges challenges;
    private final Clock clock;

    public ReplyRoutes(Pages pages, Replies replies, Conversation conversation, Challenges challenges, Clock clock) {
        this.pages = pages;
        this.replies = replies;
        this.conversation = conversation;
        this.challenges = challenges;
        this.clock = clock;
    }

    /** A fresh sum for the form of a story's page, which itself is the same for everybody. */
    @GET
    @Path("{story:[0-9a-z]{13}}/challenge")
    public Response challenge(@PathParam("story") String id) {
        var story = pages.story(id).filter(pages::isOpen);
        if (story.isEmpty()) {
            return pages.lost();
        }
        return Response.ok(json(challenges.issue(story.get().story().id(), pages.language(story.get()))))
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static String json(Challenge challenge) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("token", challenge.token());
            json.writeStringField("question", challenge.question());
            json.writeStringField("spoken", challenge.spoken());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A browser that loads the address of a form that was sent. */
    @GET
    @Path("{story:[0-9a-z]{13}}")
    public Response again(@PathParam("story") String id) {
        return pages.story(id)
                .map(story -> Response.seeOther(URI.create(story.story().path().address() + "#leave-a-reply")).build())
                .orElseGet(pages::lost);
    }

    /** What came with a request, and where it belongs. */
    private record Sent(Published story, Language language, Typed typed, String token, String answer, boolean isPreview, String from) {
        String back() {
            return story.story().path().address();
        }
    }

    @POST
    @Path("{story:[0-9a-z]{13}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @PathParam("story") String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var story = pages.story(id);
        if (story.isEmpty()) {
            return pages.lost();
        }
        var typed = new Typed(
                Pages.text(form, "parent"), Pages.text(form, "name"), Pages.text(form, "email"), Pages.text(form, "website"),
                Pages.text(form, "reply"), Pages.text(form, "town"));
        var sent = new Sent(
                story.get(), pages.language(story.get()), typed, Pages.text(form, "token"), Pages.text(form, "answer"),
                !Pages.text(form, "preview").isEmpty(), request.remoteAddress().hostAddress());
        if (!pages.isOpen(sent.story)) {
            return closed(sent);
        }
        return switch (Draft.check(typed)) {
            case Draft.Checked.Faulty(var mistakes) -> compose(UNPROCESSABLE, sent, mistakes, Optional.empty());
            case Draft.Checked.Fine(var draft) when sent.isPreview -> compose(200, sent, Map.of(), Optional.of(draft));
            case Draft.Checked.Fine(var draft) when sent.token.isEmpty() -> compose(200, sent, Map.of(), Optional.empty());
            case Draft.Checked.Fine(var draft) -> answered(sent, draft);
        };
    }

    private Response answered(Sent sent, Draft draft) {
        return switch (challenges.check(sent.token, sent.answer, sent.story.story().id())) {
            case Answered.Right right -> submitted(
                    sent, replies.submit(sent.story.story().id(), draft, sent.language, right, sent.from));
            case Answered.Wrong() -> compose(UNPROCESSABLE, sent, Map.of(Field.ANSWER, Mistake.WRONG), Optional.empty());
            case Answered.Stale(), Answered.Used(), Answered.Forged() ->
                compose(UNPROCESSABLE, sent, Map.of(Field.ANSWER, Mistake.STALE), Optional.empty());
        };
    }

    private Response submitted(Sent sent, Submitted outcome) {
        return switch (outcome) {
            case Submitted.Kept(ReplyId id, var state) -> own(id);
            case Submitted.Again(ReplyId id, var state) -> own(id);
            case Submitted.Spent() -> compose(UNPROCESSABLE, sent, Map.of(Field.ANSWER, Mistake.STALE), Optional.empty());
            case Submitted.Closed() -> closed(sent);
            case Submitted.ParentGone() -> compose(
                    UNPROCESSABLE, withoutParent(sent), Map.of(Field.REPLY, Mistake.PARENT_GONE), Optional.empty());
            case Submitted.Full() -> full(sent);
        };
    }

    private Response own(ReplyId id) {
        return Response.seeOther(URI.create("/reply/own/" + id + "/" + replies.key(id)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Sent withoutParent(Sent sent) {
        var typed = sent.typed;
        return new Sent(
                sent.story, sent.language,
                new Typed("", typed.name(), typed.email(), typed.website(), typed.body(), typed.trap()),
                sent.token, sent.answer, sent.isPreview, sent.from);
    }

    private Response closed(Sent sent) {
        var words = Showing.words(sent.language);
        return pages.say(409, sent.language, words.closedTitle(), words.closedText(), sent.back());
    }

    /** The same words, and a sum that is as good as the one that was solved. */
    private Response full(Sent sent) {
        var words = Showing.words(sent.language);
        return print(503, sent, words.fullTitle(), words.fullText(), Map.of(), Optional.empty())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .build();
    }

    /** The form on its own page, with a sum and all that was typed. */
    private Response compose(int status, Sent sent, Map<Field, Mistake> mistakes, Optional<Draft> previewed) {
        var words = Showing.words(sent.language);
        boolean isAskedOnly = mistakes.isEmpty() && previewed.isEmpty();
        String title = previewed.isPresent() ? words.previewTitle() : isAskedOnly ? words.oneMoreTitle() : words.errorsTitle();
        var ordered = new EnumMap<Field, Mistake>(Field.class);
        ordered.putAll(mistakes);
        return print(status, sent, title, isAskedOnly ? words.oneMoreText() : "", ordered, previewed).build();
    }

    private Response.ResponseBuilder print(
            int status, Sent sent, String title, String text, Map<Field, Mistake> mistakes, Optional<Draft> previewed) {
        var content = sent.story.version().content();
        var storyId = sent.story.story().id();
        String answering = ReplyId.find(sent.typed.parent())
                .flatMap(parent -> conversation.single(storyId, parent))
                .map(single -> single.post().name())
                .orElse("");
        var form = Showing.form(
                storyId, sent.language, sent.typed, answering, mistakes, Optional.of(challenges.issue(storyId, sent.language)));
        var page = new ComposePage(
                pages.layout().frame("thread", sent.language, title),
                Showing.words(sent.language),
                content.headline(),
                content.language(),
                sent.back(),
                title,
                text,
                status == 503,
                previewed.map(draft -> preview(sent, draft)),
                form);
        return pages.print(status, sent.language, "compose", page);
    }

    private ShownReply preview(Sent sent, Draft draft) {
        var post = new Posted(
                PREVIEWED, Optional.empty(), "", PREVIEWED, 1, ReplyState.APPROVED, draft.name(), draft.website(), draft.body(),
                sent.language, clock.instant(), Optional.empty());
        var place = new Showing.Place(pages.layout(), sent.language, sent.back(), false, Optional.empty());
        return Showing.shown(post, place, 0, 0, true);
    }
}
