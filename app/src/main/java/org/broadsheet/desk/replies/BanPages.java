package org.broadsheet.desk.replies;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.replies.ModerationPage.BanRow;
import org.broadsheet.desk.replies.ModerationPage.Bans;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.reply.Ban;
import org.broadsheet.reply.Moderation;
import org.broadsheet.reply.Moderation.Change;
import org.broadsheet.reply.ReplyId;

/** {@code /desk/replies/bans}: whom and what the newsroom does not want to read, and its end. Marks are never shown. */
@Singleton
@Path("/desk/replies/bans")
@RunOnVirtualThread
public final class BanPages {
    private static final String PLACE = "/bans";

    private final Screens screens;
    private final ReplyScreens pages;
    private final ReplyLabels labels;
    private final ReplyNotices notices;
    private final Moderation moderation;
    private final Log log;

    public BanPages(
            Screens screens, ReplyScreens pages, ReplyLabels labels, ReplyNotices notices, Moderation moderation, Log log) {
        this.screens = screens;
        this.pages = pages;
        this.labels = labels;
        this.notices = notices;
        this.moderation = moderation;
        this.log = log;
    }

    @GET
    @Allowed(Act.MODERATE)
    public Response list(@Context ContainerRequestContext request) {
        var words = labels.words();
        var bans = moderation.bans().stream()
                .map(ban -> new BanRow(
                        Ids.text(ban.id()),
                        labels.kind(ban.kind()),
                        ban.kind() == Ban.Kind.PHRASE ? ban.word() : words.unnamed(),
                        ban.note(),
                        ban.madeBy().substring(ban.madeBy().indexOf(':') + 1),
                        screens.at(ban.madeAt())))
                .toList();
        var page = new Bans(
                screens.shell(words.bans(), Guest.of(request), "queue.css", "replies.css"),
                words,
                pages.tabs(ReplyQuery.of(new MultivaluedHashMap<>()), PLACE),
                notices.of(request.getUriInfo().getQueryParameters()),
                bans);
        return screens.print(200, "replies/bans", page).build();
    }

    /** What came of it: the ban, and the reply that is spam now. */
    private record Made(Optional<Ban> ban, List<Change> changes) {}

    /** Bans by a reply ({@code what} is reader or block), or a phrase. */
    @POST
    @Allowed(Act.MODERATE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ban(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var actor = Guest.of(request).actor();
        var fields = new Fields(form);
        var query = ReplyQuery.of(fields.text("back"));
        String note = fields.text("note");
        String what = fields.text("what");
        var reply = ReplyId.find(fields.text("reply"));
        Made made = log.write(t -> {
            var ban = switch (what) {
                case "reader" -> reply.flatMap(id -> moderation.banReader(t, id, note, actor));
                case "block" -> reply.flatMap(id -> moderation.banBlock(t, id, note, actor));
                case "phrase" -> moderation.banPhrase(t, fields.text("phrase"), note, actor);
                default -> Optional.<Ban>empty();
            };
            return new Made(ban, ban.isEmpty() ? List.of() : spam(t, reply, actor));
        });
        if (made.ban().isEmpty()) {
            return ModerationActs.back(query, ReplyNotices.BAN_REFUSED, List.of());
        }
        boolean isAlone = reply.isEmpty();
        return isAlone
                ? to("phrase")
                : ModerationActs.back(query, made.changes().isEmpty() ? ReplyNotices.PHRASE : ReplyNotices.BANNED, made.changes());
    }

    private List<Change> spam(Transaction t, Optional<ReplyId> reply, org.broadsheet.log.Actor actor) {
        return reply.map(id -> moderation.spam(t, List.of(id), actor)).orElse(List.of());
    }

    @POST
    @Allowed(Act.MODERATE)
    @Path("{ban}/lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(@PathParam("ban") String ban, @Context ContainerRequestContext request) {
        var actor = Guest.of(request).actor();
        long id = ReplyId.find(ban).map(ReplyId::value).orElseThrow(NotFoundException::new);
        boolean isLifted = log.write(t -> moderation.liftBan(t, id, actor));
        return to(isLifted ? ReplyNotices.LIFTED : ReplyNotices.NOT_DONE);
    }

    private static Response to(String done) {
        return Response.seeOther(URI.create(ReplyQuery.HOME + PLACE + "?done=" + done)).build();
    }
}
