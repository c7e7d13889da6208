package org.broadsheet.desk.front;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Produces;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.BiFunction;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.NavLink;
import org.broadsheet.desk.front.FrontScreens.Asked;
import org.broadsheet.front.Answer;
import org.broadsheet.front.Arranged;
import org.broadsheet.front.Arrangements;
import org.broadsheet.front.Banner;
import org.broadsheet.front.Pin;
import org.broadsheet.front.Place;
import org.broadsheet.front.Rule;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.site.NamedSite;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.Card;
import org.broadsheet.story.StoryId;
import org.broadsheet.web.Problem;
import org.jspecify.annotations.Nullable;

/** {@code /desk/front}: what is prepared for the front page, and the acts that bring it before readers. */
@Singleton
@Path("/desk/front")
@RunOnVirtualThread
public final class FrontDesk {
    private static final String HOME = "/desk/front";
    private static final int QUERY_MAX = 200;

    private final FrontScreens screens;
    private final Arrangements arrangements;
    private final NamedSite site;
    private final Settings settings;
    private final Log log;

    public FrontDesk(FrontScreens screens, Arrangements arrangements, NamedSite site, Settings settings, Log log) {
        this.screens = screens;
        this.arrangements = arrangements;
        this.site = site;
        this.settings = settings;
        this.log = log;
    }

    @Produces
    @Singleton
    NavLink link() {
        return new NavLink(
                NavLink.FRONT, HOME, "f", Act.ARRANGE, desk -> desk.words(FrontDeskWords.class).front());
    }

    @GET
    @Allowed(Act.ARRANGE)
    public Response front(
            @QueryParam("at") @Nullable String at,
            @QueryParam("q") @Nullable String query,
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext request) {
        String asked = query == null ? "" : query.strip();
        var place = Place.parse(String.valueOf(at));
        String said = sentence(String.valueOf(done));
        return screens.front(
                Guest.of(request), 200, Asked.of(place, asked.substring(0, Math.min(asked.length(), QUERY_MAX)), said));
    }

    private String sentence(String done) {
        var words = screens.words();
        return switch (done) {
            case "live" -> words.doneLive();
            case "undone" -> words.doneUndone();
            case "back" -> words.doneBack();
            case "discarded" -> words.doneDiscarded();
            default -> "";
        };
    }

    /** @param number of the history; what is prepared when missing */
    @GET
    @Path("preview")
    @Allowed(Act.ARRANGE)
    public Response preview(@QueryParam("number") @Nullable String number) {
        var shown = number == null
                ? arrangements.standing().prepared().arrangement()
                : number(number).flatMap(arrangements::arranged).map(Arranged::arrangement).orElseThrow(NotFoundException::new);
        return Response.ok(site.frontPreview(shown))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    @GET
    @Path("history")
    @Allowed(Act.ARRANGE)
    public Response history(@Context ContainerRequestContext request) {
        return screens.history(Guest.of(request));
    }

    /** Puts a story into a slot, by hand. */
    @POST
    @Path("slots")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response place(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = new Sent(form);
        var place = sent.place("place");
        var story = sent.story("story");
        var until = sent.until("until");
        if (place.isEmpty() || story.isEmpty()) {
            return refused(request, sent, "front-story");
        }
        if (until.isEmpty()) {
            return refused(request, sent, "front-until");
        }
        var pin = new Pin(story.get(), until.get());
        return change(request, sent, (t, by) -> arrangements.pin(t, sent.revision(), place.get(), pin, by));
    }

    /** Brings a story from one slot to another. */
    @POST
    @Path("moves")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response move(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = new Sent(form);
        var from = sent.place("place");
        var to = sent.place("to");
        var story = sent.story("story");
        if (from.isEmpty() || to.isEmpty() || story.isEmpty()) {
            return refused(request, sent, "front-story");
        }
        return change(
                request,
                sent,
                (t, by) -> arrangements.move(t, sent.revision(), from.get(), to.get(), story.get(), by));
    }

    /** Leaves a slot to a rule: the given one, else the one it has. */
    @POST
    @Path("rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response rule(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = new Sent(form);
        var place = sent.place("place").orElseThrow(NotFoundException::new);
        var rule = Rule.parse(sent.text("rule"));
        return change(
                request,
                sent,
                (t, by) -> arrangements.change(
                        t,
                        sent.revision(),
                        before -> before.ruled(place, rule.orElse(before.slot(place).rule())),
                        by));
    }

    /** How many slots there are beside the lead. */
    @POST
    @Path("secondary")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response secondary(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = new Sent(form);
        int count = sent.text("count").matches("[0-9]") ? Integer.parseInt(sent.text("count")) : 0;
        return change(
                request,
                sent,
                (t, by) -> arrangements.change(t, sent.revision(), before -> before.withSecondary(count), by));
    }

    @POST
    @Path("banner")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response banner(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = new Sent(form);
        String address = sent.text("story").strip();
        var story = screens.plans().addressed(address).map(Card::id);
        var until = sent.until("until");
        if (story.isEmpty() && !address.isEmpty()) {
            return refused(request, sent, "front-story");
        }
        if (until.isEmpty()) {
            return refused(request, sent, "front-until");
        }
        var banner = new Banner(sent.text("text").strip(), story, until.get());
        return change(request, sent, (t, by) -> arrangements.announce(t, sent.revision(), banner, by));
    }

    @POST
    @Path("banner/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response endBanner(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = new Sent(form);
        return change(
                request,
                sent,
                (t, by) -> arrangements.change(
                        t, sent.revision(), before -> before.with(Optional.<Banner>empty()), by));
    }

    /** Brings what is prepared before readers. */
    @POST
    @Path("live")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response putLive(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = new Sent(form);
        return change(request, sent, "live", (t, by) -> arrangements.putLive(t, sent.revision(), sent.live(), by));
    }

    @POST
    @Path("prepared/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response discard(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = new Sent(form);
        return change(request, sent, "discarded", (t, by) -> arrangements.discard(t, sent.revision(), by));
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response undo(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = new Sent(form);
        return change(request, sent, "undone", (t, by) -> arrangements.undo(t, sent.live(), by));
    }

    @POST
    @Path("history/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response putBack(
            @PathParam("number") String number,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        var sent = new Sent(form);
        long which = number(number).orElseThrow(NotFoundException::new);
        return change(request, sent, "back", (t, by) -> arrangements.putBack(t, which, sent.live(), by));
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private Response change(ContainerRequestContext request, Sent sent, BiFunction<Transaction, Actor, Answer> verb) {
        return change(request, sent, "", verb);
    }

    private Response change(
            ContainerRequestContext request, Sent sent, String done, BiFunction<Transaction, Actor, Answer> verb) {
        var words = screens.words();
        var actor = Guest.of(request).actor();
        return switch (log.write(t -> verb.apply(t, actor))) {
            case Answer.Done(var standing) -> Response.seeOther(URI.create(HOME + sent.back(done))).build();
            case Answer.Overtaken(var by, var at) -> {
                var guest = Guest.of(request);
                String error = words.overtaken(screens.who(by, guest), screens.time(at));
                yield screens.front(guest, 409, sent.asked(error));
            }
            case Answer.Refused(String code, String sentence) -> refused(request, sent, code);
        };
    }

    private Response refused(ContainerRequestContext request, Sent sent, String code) {
        var words = screens.words();
        String error = switch (code) {
            case "front-until" -> words.wrongUntil();
            case "front-banner" -> words.wrongBanner();
            case "front-nothing-before" -> words.nothingBefore();
            default -> words.wrongStory();
        };
        return screens.front(Guest.of(request), Problem.refused(code, error).status(), sent.asked(error));
    }

    /** What a form of the screen brought. */
    private final class Sent {
        private final Fields fields;

        Sent(MultivaluedMap<String, String> form) {
            this.fields = new Fields(form);
        }

        String text(String name) {
            return fields.text(name);
        }

        /** One that is not a number is of no page of ours, and older than all. */
        long revision() {
            return number(text("revision")).orElse(-1L);
        }

        long live() {
            return number(text("live")).orElse(-1L);
        }

        Optional<Place> place(String name) {
            return Place.parse(text(name));
        }

        Optional<StoryId> story(String name) {
            try {
                return Optional.of(StoryId.parse(text(name)));
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        }

        /** Nothing typed is no end; empty when what was typed is no time. */
        Optional<Optional<Instant>> until(String name) {
            if (text(name).isBlank()) {
                return Optional.of(Optional.empty());
            }
            try {
                var typed = LocalDateTime.parse(text(name).strip());
                return Optional.of(Optional.of(typed.atZone(settings.site().zone()).toInstant()));
            } catch (DateTimeException noTime) {
                return Optional.empty();
            }
        }

        /** Where the browser goes after it: to the slot that was changed. */
        String back(String done) {
            if (!done.isEmpty()) {
                return "?done=" + done;
            }
            return place("to").or(() -> place("place")).map(at -> "?at=" + at).orElse("");
        }

        Asked asked(String error) {
            boolean isBanner = fields.given().containsKey("text");
            var typed = isBanner
                    ? Optional.of(screens.refused(text("text"), text("story"), text("until")))
                    : Optional.<FrontScreen.BannerForm>empty();
            return new Asked(place("place"), "", "", error, typed);
        }
    }
}
