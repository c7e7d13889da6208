package org.broadsheet.desk.mailbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.kernel.Ids;
import org.broadsheet.mail.LetterId;
import org.broadsheet.mail.MailRoom;
import org.broadsheet.mail.Mailbox;
import org.broadsheet.mail.Purpose;
import org.broadsheet.mail.ReadLetter;

/** {@code /desk/mailbox}: letters that were kept, and those in doubt. */
@Singleton
@Path("/desk/mailbox")
@RunOnVirtualThread
public final class MailboxPages {
    private static final String HOME = "/desk/mailbox";
    private static final int SHOWN = 100;

    /** A letter's page shows itself, with styles of its own, and does nothing: no script, no form, no address but those of data. */
    private static final String FRAME_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";

    private final Screens screens;
    private final MailRoom room;
    private final Mailbox mailbox;

    public MailboxPages(Screens screens, MailRoom room) {
        this.screens = screens;
        this.room = room;
        this.mailbox = room.mailbox();
    }

    @GET
    @Allowed(Act.ADMINISTER)
    public Response list(@Context ContainerRequestContext request) {
        var words = words();
        boolean isDone = request.getUriInfo().getQueryParameters().containsKey("done");
        var letters = new ArrayList<MailboxPage.Row>();
        for (var kept : mailbox.newest(SHOWN)) {
            var read = ReadLetter.of(kept.message());
            letters.add(new MailboxPage.Row(
                    HOME + "/" + kept.id(), label(words, kept.purpose()), screens.at(kept.madeAt()), read.to(), read.subject()));
        }
        var unsure = mailbox.doubtful(SHOWN).stream()
                .map(one -> new MailboxPage.Unsure(
                        one.id().toString(), label(words, one.purpose()), screens.at(one.since()), one.answer()))
                .toList();
        var page = new MailboxPage.Overview(
                screens.shell(words.mailbox(), Guest.of(request), "mailbox.css"),
                words,
                room.server().map(words::sentLead).orElseGet(() -> words.keptLead(Integer.toString(Mailbox.KEPT_MAX))),
                state(words),
                isDone ? words.done() : "",
                unsure,
                letters);
        return screens.print(200, "mailbox/mailbox", page).build();
    }

    private String state(MailboxWords words) {
        long seconds = room.dispatch().shutFor().toSeconds();
        long waiting = room.dispatch().backlog().waiting();
        return (seconds > 0 ? words.shut(Long.toString(seconds)) + " " : "")
                + (waiting > 0 ? words.waiting(Long.toString(waiting)) : "");
    }

    @GET
    @Path("{id}")
    @Allowed(Act.ADMINISTER)
    public Response one(@PathParam("id") String id, @QueryParam("as") String as, @Context ContainerRequestContext request) {
        var kept = kept(id);
        var read = ReadLetter.of(kept.message());
        var words = words();
        boolean isHeaders = "headers".equals(as);
        boolean isPage = "page".equals(as) && read.html().isPresent();
        var tabs = new ArrayList<MailboxPage.Tab>();
        tabs.add(new MailboxPage.Tab(HOME + "/" + kept.id(), words.text(), !isHeaders && !isPage));
        if (read.html().isPresent()) {
            tabs.add(new MailboxPage.Tab(HOME + "/" + kept.id() + "?as=page", words.page(), isPage));
        }
        tabs.add(new MailboxPage.Tab(HOME + "/" + kept.id() + "?as=headers", words.headers(), isHeaders));
        var page = new MailboxPage.One(
                screens.shell(read.subject().isEmpty() ? words.mailbox() : read.subject(), Guest.of(request), "mailbox.css"),
                words,
                read.subject(),
                read.to(),
                screens.at(kept.madeAt()),
                List.copyOf(tabs),
                isPage ? HOME + "/" + kept.id() + "/page" : "",
                isHeaders ? read.headers() : isPage ? "" : read.text(),
                isHeaders);
        return screens.print(200, "mailbox/letter", page).build();
    }

    /** A letter's page, for the frame alone. */
    @GET
    @Path("{id}/page")
    @Allowed(Act.ADMINISTER)
    public Response page(@PathParam("id") String id) {
        String html = ReadLetter.of(kept(id).message()).html().orElseThrow(NotFoundException::new);
        return Response.ok(html)
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", FRAME_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("clear")
    @Allowed(Act.ADMINISTER)
    public Response clear() {
        mailbox.clear();
        return done();
    }

    @POST
    @Path("{id}/again")
    @Allowed(Act.ADMINISTER)
    public Response again(@PathParam("id") String id) {
        mailbox.again(read(id));
        return done();
    }

    @POST
    @Path("{id}/leave")
    @Allowed(Act.ADMINISTER)
    public Response leave(@PathParam("id") String id) {
        mailbox.leave(read(id));
        return done();
    }

    private Mailbox.Kept kept(String id) {
        return mailbox.find(read(id)).orElseThrow(NotFoundException::new);
    }

    private static LetterId read(String id) {
        try {
            return new LetterId(Ids.parse(id));
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    private static Response done() {
        return Response.seeOther(URI.create(HOME + "?done")).build();
    }

    private MailboxWords words() {
        return screens.words(MailboxWords.class);
    }

    private static String label(MailboxWords words, Purpose purpose) {
        return switch (purpose) {
            case ACCOUNT -> words.purposeAccount();
            case CONFIRMATION -> words.purposeConfirmation();
            case NOTICE -> words.purposeNotice();
            case EDITION -> words.purposeEdition();
        };
    }
}
