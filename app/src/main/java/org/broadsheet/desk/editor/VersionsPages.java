package org.broadsheet.desk.editor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.DeskPage;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.Shell;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.site.Compared;
import org.broadsheet.site.HistoryPage.ShownChange;
import org.broadsheet.site.Words;
import org.broadsheet.story.Content;
import org.broadsheet.story.CopyDesk;
import org.broadsheet.story.Picture;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Topic;
import org.broadsheet.story.Version;
import org.broadsheet.story.WorkingCopies;
import org.jspecify.annotations.Nullable;

/** {@code /desk/stories/ID/versions}: what a story said, any two of them compared word by word, and the way back to one. */
@Singleton
@Path("/desk/stories")
@RunOnVirtualThread
public final class VersionsPages {
    private final StoryDoor door;
    private final Stories stories;
    private final WorkingCopies copies;
    private final CopyDesk desk;
    private final Log log;
    private final Screens screens;
    private final Names names;

    public VersionsPages(
            StoryDoor door, Stories stories, WorkingCopies copies, CopyDesk desk, Log log, Screens screens, Names names) {
        this.door = door;
        this.stories = stories;
        this.copies = copies;
        this.desk = desk;
        this.log = log;
        this.screens = screens;
        this.names = names;
    }

    /**
     * The versions of one story, and two of them compared.
     *
     * @param from number of the earlier, {@code to} of the later one; 0 for the words that are no version yet
     */
    public record Page(
            Shell shell,
            EditorWords words,
            StoryDoor.Opened opened,
            String headline,
            Language language,
            List<Row> rows,
            int from,
            int to,
            String fromLabel,
            String toLabel,
            List<ShownChange> changes) {}

    /**
     * A version.
     *
     * @param number 0 for the words that are no version yet
     * @param mark what the public sees of it; empty for nothing
     */
    public record Row(
            int number, String label, String headline, String by, DeskPage.At at, String mark, String note, boolean isRestorable) {}

    @GET
    @Allowed(Act.WRITE)
    @Path("{id}/versions")
    public Response list(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Context ContainerRequestContext request) {
        var opened = door.open(id, Guest.of(request));
        var words = screens.words(EditorWords.class);
        var versions = stories.read(reading -> reading.versions(opened.id()));
        var newest = versions.getLast();
        var copy = copies.find(opened.id()).filter(found -> found.isBegun());
        Optional<Content> working = copy.filter(found -> !found.text().headline().isEmpty())
                .map(found -> found.text().content(newest.content()))
                .filter(content -> !content.equals(newest.content()));
        var known = names.known();
        var rows = new ArrayList<Row>();
        working.ifPresent(content -> rows.add(new Row(
                0,
                words.workingCopy(),
                content.headline(),
                known.apply(copy.orElseThrow().savedBy()),
                screens.at(copy.orElseThrow().savedAt()),
                "",
                "",
                false)));
        versions.reversed().forEach(version -> rows.add(row(version, opened, words, known)));
        int first = working.isPresent() ? 0 : newest.number();
        int after = number(to, first, versions.size());
        int before = number(from, after == 0 ? newest.number() : Math.max(1, after - 1), versions.size());
        var earlier = content(before, versions, working);
        var later = content(after, versions, working);
        return screens.print(
                        200,
                        "editor/versions",
                        new Page(
                                screens.shell(words.versions() + ": " + newest.content().headline(), opened.guest(), "editor.css"),
                                words,
                                opened,
                                newest.content().headline(),
                                newest.content().language(),
                                List.copyOf(rows),
                                before,
                                after,
                                label(before, words),
                                label(after, words),
                                changes(earlier, later, words)))
                .build();
    }

    private static int number(@Nullable String text, int otherwise, int max) {
        if (text == null || !text.matches("[0-9]{1,6}") || Integer.parseInt(text) > max) {
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    private static String label(int number, EditorWords words) {
        return number == 0 ? words.workingCopy() : words.version(number);
    }

    private static Content content(int number, List<Version> versions, Optional<Content> working) {
        return number == 0
                ? working.orElseGet(() -> versions.getLast().content())
                : versions.get(number - 1).content();
    }

    private Row row(Version version, StoryDoor.Opened opened, EditorWords words, Function<Actor, String> known) {
        boolean isLive = opened.story().isPublic() && opened.story().live().filter(live -> live == version.number()).isPresent();
        boolean isNewest = version.number() == opened.story().latest();
        return new Row(
                version.number(),
                words.version(version.number()),
                version.content().headline(),
                known.apply(version.madeBy()),
                screens.at(version.madeAt()),
                isLive ? words.isLive() : version.publishedAt().isPresent() ? words.wasLive() : "",
                version.note(),
                opened.mayWrite() && !isNewest);
    }

    private List<ShownChange> changes(Content before, Content after, EditorWords words) {
        var changes = new ArrayList<>(Compared.changes(before, after, screens.words(Words.class)));
        changes.addAll(Compared.line(words.byline(), before.byline(), after.byline()));
        changes.addAll(Compared.line(words.dateline(), before.dateline(), after.dateline()));
        changes.addAll(Compared.line(words.section(), before.section(), after.section()));
        changes.addAll(Compared.line(words.topics(), topics(before), topics(after)));
        changes.addAll(Compared.line(words.language(), language(before), language(after)));
        changes.addAll(Compared.line(words.picture(), picture(before), picture(after)));
        return List.copyOf(changes);
    }

    private static String topics(Content content) {
        return content.topics().stream().map(Topic::name).collect(Collectors.joining(", "));
    }

    private String language(Content content) {
        Locale own = screens.language().locale();
        return content.language().locale().getDisplayName(own);
    }

    private static String picture(Content content) {
        return content.picture()
                .map((Picture picture) -> String.join(" · ", picture.caption(), picture.alt(), picture.credit()))
                .orElse("");
    }

    /** An earlier version's words become the newest; nothing in between is lost. */
    @POST
    @Allowed(Act.WRITE)
    @Path("{id}/versions/{number}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(
            @PathParam("id") String id, @PathParam("number") String number, @Context ContainerRequestContext request) {
        var opened = door.openToWrite(id, Guest.of(request));
        log.write(t -> desk.bringBack(t, opened.id(), TextReader.number(number), opened.guest().actor()));
        return EditorPages.to(opened.story(), "?done=restored");
    }
}
