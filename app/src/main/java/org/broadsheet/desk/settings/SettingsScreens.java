package org.broadsheet.desk.settings;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.function.Function;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.web.Problem;

/** What the screens of the settings have in common. Safe for any thread. */
@Singleton
public final class SettingsScreens {
    private final Screens screens;

    public SettingsScreens(Screens screens) {
        this.screens = screens;
    }

    Screens screens() {
        return screens;
    }

    SettingsWords words() {
        return screens.words(SettingsWords.class);
    }

    /** Around a screen of a part. */
    Around around(Guest guest, Part here, Told told) {
        var words = words();
        var tabs = Arrays.stream(Part.values())
                .filter(part -> guest.may(part.act()))
                .map(part -> new Around.Tab(part.href(), part.label(words), part == here))
                .toList();
        return new Around(screens.shell(here.label(words), guest, "settings.css"), words, tabs, told);
    }

    /** What the address says of the last form. */
    Told told(ContainerRequestContext request) {
        var query = request.getUriInfo().getQueryParameters();
        if (query.containsKey("done")) {
            return new Told(words().done(), false);
        }
        return query.containsKey("saved") ? new Told(words().saved(), false) : Told.NOTHING;
    }

    Response print(int status, String template, Object page) {
        return screens.print(status, "settings/" + template, page).build();
    }

    /**
     * Does something and leads to a page that says so; what was refused is said on a page of the caller's.
     *
     * @param to where it leads then
     * @param page with a status of its own, telling what was refused
     */
    Response act(Runnable act, String to, Function<Refused, Response> page) {
        try {
            act.run();
            return Response.seeOther(URI.create(to)).build();
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.USER) {
                throw fault;
            }
            return page.apply(new Refused(Problem.of(fault).status(), new Told(sentence(fault), true)));
        }
    }

    /** What was not done, and the status to say it with. */
    record Refused(int status, Told told) {}

    /** The id in an address. */
    static long id(String text) {
        try {
            return Ids.parse(text);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    private String sentence(Fault fault) {
        var words = words();
        return switch (fault.code()) {
            case "settings-fixed" -> words.fixed();
            case "settings-value" -> words.valueWrong(fault.sentence());
            case "settings-title" -> words.titleWrong();
            case "settings-word-shape" -> words.wordShape();
            case "settings-word-reserved" -> words.wordReserved();
            case "settings-word-taken" -> words.wordTaken();
            case "settings-section-unknown" -> words.sectionUnknown();
            case "settings-too-many" -> words.tooMany();
            case "settings-page-unknown", "settings-menu-unknown" -> words.gone();
            case "settings-page-changed" -> words.pageChanged();
            case "settings-page-long" -> words.pageLong();
            case "settings-source-name" -> words.sourceNameWrong();
            case "settings-source-value" -> words.sourceValueWrong();
            case "settings-source-rule" -> words.sourceRuleWrong(fault.sentence());
            case "settings-topic-unknown" -> words.topicUnknown();
            case "settings-author-name" -> words.authorNameWrong();
            case "settings-author-text" -> words.authorTextWrong();
            case "settings-link" -> words.linkWrong();
            default -> words.notDone(fault.sentence());
        };
    }
}
