package org.broadsheet.desk.editor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.DeskPage;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.Shell;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.DeskList;
import org.broadsheet.story.DeskLists;
import org.broadsheet.story.Slip;
import org.broadsheet.story.StoryId;
import org.jspecify.annotations.Nullable;

/** {@code /desk/stories}: the way into the editor. Who may not edit others' stories sees their own. */
@Singleton
@Path("/desk/stories")
@RunOnVirtualThread
public final class StoriesPages {
    private static final int PAGE = 50;
    private static final int COUNT_MAX = 100;
    private static final int WORDS_MAX = 200;

    private final DeskLists lists;
    private final Screens screens;
    private final Settings settings;
    private final Names names;

    public StoriesPages(DeskLists lists, Screens screens, Settings settings, Names names) {
        this.lists = lists;
        this.screens = screens;
        this.settings = settings;
        this.names = names;
    }

    /**
     * One list.
     *
     * @param next where it goes on; empty at its end
     */
    public record Page(
            Shell shell, EditorWords words, List<Tab> tabs, String list, String asked, List<Row> rows, String next, String none) {}

    /** Another list; {@code count} is empty where it is not counted. */
    public record Tab(String href, String label, String count, boolean isHere) {}

    /** A story. */
    public record Row(
            String href,
            String headline,
            Language language,
            String state,
            String tone,
            boolean isUrgent,
            String section,
            String by,
            DeskPage.At at,
            String why,
            String writer,
            boolean isBegun,
            String publicHref) {}

    @GET
    @Allowed(Act.WRITE)
    public Response list(
            @QueryParam("list") @Nullable String named,
            @QueryParam("q") @Nullable String asked,
            @QueryParam("before") @Nullable String before,
            @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var words = screens.words(EditorWords.class);
        DeskList list = DeskList.of(named == null ? "" : named).orElse(guest.may(Act.EDIT) ? DeskList.DRAFTS : DeskList.MINE);
        String typed = asked == null ? "" : asked.substring(0, Math.min(asked.length(), WORDS_MAX)).strip();
        boolean isOwnOnly = list == DeskList.MINE || !guest.may(Act.EDIT);
        Optional<Actor> owner = isOwnOnly ? Optional.of(guest.actor()) : Optional.empty();
        var found = lists.ask(new DeskLists.Question(list, typed, owner, id(before), PAGE + 1));
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var known = names.known();
        String next = found.size() > PAGE
                ? href(list, typed) + "&before=" + shown.getLast().story().id()
                : "";
        return screens.print(
                        200,
                        "editor/stories",
                        new Page(
                                screens.shell(words.stories(), guest, "editor.css"),
                                words,
                                tabs(list, typed, guest, words),
                                list.word(),
                                typed,
                                shown.stream().map(slip -> row(slip, words, known)).toList(),
                                next,
                                typed.isEmpty() ? none(list, words) : words.noneFound()))
                .build();
    }

    private static Optional<StoryId> id(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(StoryId.parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String href(DeskList list, String asked) {
        return "/desk/stories?list=" + list.word()
                + (asked.isEmpty() ? "" : "&q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
    }

    private List<Tab> tabs(DeskList here, String asked, Guest guest, EditorWords words) {
        Optional<Actor> owner = guest.may(Act.EDIT) ? Optional.empty() : Optional.of(guest.actor());
        Map<DeskList, Integer> counts = lists.counts(owner, COUNT_MAX);
        var tabs = new ArrayList<Tab>();
        for (DeskList list : DeskList.values()) {
            Integer count = counts.get(list);
            String shown = count == null || count == 0 ? "" : count >= COUNT_MAX ? COUNT_MAX - 1 + "+" : count.toString();
            tabs.add(new Tab(href(list, asked), label(list, words), shown, list == here));
        }
        return List.copyOf(tabs);
    }

    private static String label(DeskList list, EditorWords words) {
        return switch (list) {
            case MINE -> words.listMine();
            case DRAFTS -> words.listDrafts();
            case READY -> words.listReady();
            case SCHEDULED -> words.listScheduled();
            case PUBLISHED -> words.listPublished();
            case WITHHELD -> words.listWithheld();
            case KILLED -> words.listKilled();
        };
    }

    private static String none(DeskList list, EditorWords words) {
        return switch (list) {
            case MINE -> words.noneMine();
            case DRAFTS -> words.noneDrafts();
            case READY -> words.noneReady();
            case SCHEDULED -> words.noneScheduled();
            case PUBLISHED -> words.nonePublished();
            case WITHHELD, KILLED -> words.noneOff();
        };
    }

    private Row row(Slip slip, EditorWords words, Function<Actor, String> known) {
        var story = slip.story();
        var hold = story.hold();
        String why = hold.scheduledFor()
                .or(hold::embargoedUntil)
                .filter(at -> !story.isPublic())
                .map(at -> words.goesOut(screens.at(at).words(), EditorScreens.utc(at)))
                .orElse(story.reason());
        String section = settings.site().sections().title(slip.section());
        return new Row(
                "/desk/stories/" + story.id(),
                slip.headline().isEmpty() ? words.untitled() : slip.headline(),
                slip.language(),
                EditorScreens.state(story.state(), words),
                EditorScreens.tone(story.state()),
                slip.urgency() == 1 || slip.urgency() == 2,
                section,
                slip.byline().isEmpty() ? known.apply(slip.filedBy()) : slip.byline(),
                screens.at(story.isPublic() ? story.publishedAt().orElse(slip.changedAt()) : slip.changedAt()),
                why,
                slip.writer().map(words::isWriting).orElse(""),
                slip.isBegun(),
                story.isPublic() ? story.path().address() : "");
    }
}
