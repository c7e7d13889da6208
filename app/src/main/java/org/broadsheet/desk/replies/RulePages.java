package org.broadsheet.desk.replies;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.broadsheet.desk.replies.ModerationPage.Rules;
import org.broadsheet.log.Log;
import org.broadsheet.reply.Mode;
import org.broadsheet.reply.Moderation;
import org.broadsheet.reply.Rule;
import org.broadsheet.reply.Scope;

/** {@code /desk/replies/rules}: how replies are taken, for the site, a section, a story. */
@Singleton
@Path("/desk/replies/rules")
@RunOnVirtualThread
public final class RulePages {
    private static final String PLACE = "/rules";

    private final Screens screens;
    private final ReplyScreens pages;
    private final RuleScreens forms;
    private final ReplyLabels labels;
    private final ReplyNotices notices;
    private final Moderation moderation;
    private final Log log;

    public RulePages(
            Screens screens,
            ReplyScreens pages,
            RuleScreens forms,
            ReplyLabels labels,
            ReplyNotices notices,
            Moderation moderation,
            Log log) {
        this.screens = screens;
        this.pages = pages;
        this.forms = forms;
        this.labels = labels;
        this.notices = notices;
        this.moderation = moderation;
        this.log = log;
    }

    @GET
    @Allowed(Act.MODERATE)
    public Response list(@Context ContainerRequestContext request) {
        var page = new Rules(
                screens.shell(labels.words().rules(), Guest.of(request), "queue.css", "replies.css"),
                labels.words(),
                pages.tabs(ReplyQuery.of(new MultivaluedHashMap<>()), PLACE),
                notices.of(request.getUriInfo().getQueryParameters()),
                forms.ofSite(),
                forms.ofSections(),
                forms.ofStories());
        return screens.print(200, "replies/rules", page).build();
    }

    /** Sets the rule of one scope; an empty {@code mode} lets the wider one decide again. */
    @POST
    @Allowed(Act.MODERATE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var actor = Guest.of(request).actor();
        var fields = new Fields(form);
        var scope = forms.scope(fields.text("scope")).orElseThrow(NotFoundException::new);
        var mode = Mode.of(fields.text("mode"));
        String days = fields.text("days");
        int closes = days.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(days), Rule.DAYS_MAX) : 0;
        log.write(t -> {
            mode.ifPresentOrElse(
                    chosen -> moderation.setRule(t, scope, new Rule(chosen, closes), actor), () -> moderation.unsetRule(t, scope, actor));
            return true;
        });
        return scope instanceof Scope.OfStory(var story) && !fields.text("back").isEmpty()
                ? ModerationActs.back(ReplyQuery.of(fields.text("back")).to(Optional.of(story)), ReplyNotices.RULE, List.of())
                : Response.seeOther(URI.create(ReplyQuery.HOME + PLACE + "?done=" + ReplyNotices.RULE)).build();
    }
}
