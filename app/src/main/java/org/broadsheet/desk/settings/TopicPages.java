package org.broadsheet.desk.settings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.story.Topics;

/** {@code /desk/settings/topics}: what stories are about. */
@Singleton
@Path("/desk/settings/topics")
@RunOnVirtualThread
public final class TopicPages {
    private static final int SHOWN_MAX = 100;
    private static final int ASKED_LENGTH_MAX = 80;
    private static final String DONE = Part.TOPICS.href() + "?done";

    private final SettingsScreens screens;
    private final Topics topics;

    public TopicPages(SettingsScreens screens, Topics topics) {
        this.screens = screens;
        this.topics = topics;
    }

    /** What was typed for the topic of a key; an empty key is nothing. */
    private record Sent(String key, String name, String word) {
        static final Sent NOTHING = new Sent("", "", "");
    }

    @GET
    @Allowed(Act.ARRANGE)
    public Response list(@Context ContainerRequestContext request) {
        String typed = new Fields(request.getUriInfo().getQueryParameters()).text("q").strip();
        String asked = typed.substring(0, Math.min(typed.length(), ASKED_LENGTH_MAX));
        return page(Guest.of(request), 200, screens.told(request), asked, Sent.NOTHING);
    }

    @POST
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response change(
            @PathParam("key") String key, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var actor = guest.actor();
        var fields = new Fields(form);
        var sent = new Sent(key, fields.text("name").strip(), word(fields.text("word")));
        boolean isHidden = !fields.text("hidden").isEmpty();
        return screens.act(
                () -> topics.change(key, sent.name(), sent.word(), isHidden, actor),
                DONE,
                refused -> page(guest, refused.status(), refused.told(), "", sent));
    }

    @POST
    @Path("{key}/join")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response join(
            @PathParam("key") String key, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var actor = guest.actor();
        String to = word(new Fields(form).text("to"));
        return screens.act(
                () -> topics.join(key, to, actor),
                DONE,
                refused -> page(guest, refused.status(), refused.told(), "", Sent.NOTHING));
    }

    /** An address as people write it. */
    private static String word(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^(/topic)?/", "");
    }

    private Response page(Guest guest, int status, Told told, String asked, Sent sent) {
        var rows = topics.list(asked, SHOWN_MAX).stream()
                .map(topic -> {
                    boolean isOpen = topic.key().equals(sent.key());
                    return new TopicsScreen.Row(
                            topic.key(),
                            topic.name(),
                            topic.word(),
                            topic.stories(),
                            topic.isHidden(),
                            isOpen,
                            isOpen ? sent.name() : topic.name(),
                            isOpen ? sent.word() : topic.word());
                })
                .toList();
        String note = rows.size() < SHOWN_MAX ? "" : screens.words().topicsShown(SHOWN_MAX);
        return screens.print(
                status, "topics", new TopicsScreen(screens.around(guest, Part.TOPICS, told), asked, rows, note));
    }
}
