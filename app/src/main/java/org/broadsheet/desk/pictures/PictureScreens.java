package org.broadsheet.desk.pictures;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.media.Focus;
import org.broadsheet.media.LibraryPicture;
import org.broadsheet.media.LibraryPicture.Origin;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaConfig;
import org.broadsheet.media.PictureLibrary;
import org.broadsheet.media.PictureWords;
import org.broadsheet.story.Reading;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;

/** Makes the screens for pictures. */
@Singleton
public final class PictureScreens {
    static final int PAGE = 48;
    private static final int THUMB_WIDTH = 640;
    private static final String HOME = "/desk/pictures";

    private final Screens screens;
    private final PictureLibrary library;
    private final Media media;
    private final MediaConfig config;
    private final Stories stories;

    public PictureScreens(Screens screens, PictureLibrary library, Media media, MediaConfig config, Stories stories) {
        this.screens = screens;
        this.library = library;
        this.media = media;
        this.config = config;
        this.stories = stories;
    }

    PictureDeskWords words() {
        return screens.words(PictureDeskWords.class);
    }

    Response library(Guest guest, String query, Optional<LibraryPicture.Cursor> before) {
        var words = words();
        var found = library.search(query, before, PAGE + 1);
        boolean isMore = found.size() > PAGE;
        var shown = isMore ? found.subList(0, PAGE) : found;
        String older = isMore ? HOME + "?" + asked(query) + "before=" + shown.getLast().cursor().text() : "";
        var shell = screens.shell(words.pictures(), guest, "pictures.css", "pictures.js");
        var page = new LibraryPage(
                shell,
                words,
                query,
                shown.stream().map(this::card).toList(),
                older,
                before.isPresent(),
                shell.form());
        return screens.print(200, "pictures/library", page).build();
    }

    private static String asked(String query) {
        return query.isEmpty() ? "" : "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&";
    }

    private LibraryPage.Card card(LibraryPicture picture) {
        return new LibraryPage.Card(
                HOME + "/" + picture.hash(),
                thumb(picture),
                picture.width(),
                picture.height(),
                title(picture),
                picture.words().credit(),
                screens.at(picture.madeAt()),
                picture.origin() == Origin.WIRE,
                picture.words().isComplete());
    }

    private String title(LibraryPicture picture) {
        if (!picture.words().alt().isEmpty()) {
            return picture.words().alt();
        }
        return picture.name().isEmpty() ? words().picture() : picture.name();
    }

    /** The desk's own address of a small rendition. */
    static String thumb(LibraryPicture picture) {
        int width = Math.min(picture.width(), picture.width() < THUMB_WIDTH ? picture.width() : 320);
        return HOME + "/" + picture.hash() + "/" + width + ".jpg";
    }

    Response upload(Guest guest, int status, String error) {
        var words = words();
        var page = new UploadPage(
                screens.shell(words.upload(), guest, "pictures.css", "pictures.js"),
                words,
                config.uploadMax().toString(),
                config.uploadMax().bytes(),
                error);
        return screens.print(status, "pictures/upload", page).build();
    }

    Response picture(Guest guest, LibraryPicture picture, String done) {
        return picture(guest, picture, 200, picture.words(), picture.focus(), done, "");
    }

    /** With what somebody typed, and why it was not saved. */
    Response refused(Guest guest, LibraryPicture picture, PictureWords typed, Focus focus, int status, String error) {
        return picture(guest, picture, status, typed, focus, "", error);
    }

    private Response picture(
            Guest guest, LibraryPicture picture, int status, PictureWords said, Focus focus, String done, String error) {
        var words = words();
        String href = HOME + "/" + picture.hash();
        boolean hasOriginal = guest.may(Act.EDIT) && media.original(picture.hash()).isPresent();
        var page = new PicturePage(
                screens.shell(words.picture(), guest, "pictures.css", "pictures.js"),
                words,
                href,
                href + "/" + picture.width() + ".jpg",
                picture.width(),
                picture.height(),
                said.alt(),
                said.credit(),
                said.caption(),
                Math.round(focus.x() / 10f),
                Math.round(focus.y() / 10f),
                focus.cssClasses(),
                done,
                error,
                PictureLibrary.mayDescribe(picture, guest.actor(), guest.may(Act.EDIT)),
                hasOriginal ? href + "/original" : "",
                uses(picture, guest),
                new PicturePage.Facts(
                        picture.name(),
                        picture.type(),
                        picture.bytes().bytes() == 0 ? "" : picture.bytes().toString(),
                        words.pixels(picture.width(), picture.height()),
                        picture.origin() == Origin.WIRE,
                        screens.at(picture.madeAt())));
        return screens.print(status, "pictures/picture", page).build();
    }

    private List<PicturePage.Use> uses(LibraryPicture picture, Guest guest) {
        var ids = library.uses(picture.hash());
        return stories.read(reading ->
                ids.stream().flatMap(id -> use(reading, id, guest).stream()).toList());
    }

    private Optional<PicturePage.Use> use(Reading reading, StoryId id, Guest guest) {
        return reading.story(id).map(story -> {
            int number = story.live().filter(live -> story.isPublic()).orElse(story.latest());
            String headline = story.isPublic() || guest.may(Act.EDIT) ? headline(reading, id, number) : words().inPreparation();
            return new PicturePage.Use(href(story, guest), headline, story.isPublic());
        });
    }

    private static String headline(Reading reading, StoryId id, int number) {
        return reading.version(id, number).map(version -> version.content().headline()).orElse("");
    }

    private static String href(Story story, Guest guest) {
        if (guest.may(Act.EDIT)) {
            return "/desk/stories/" + story.id();
        }
        return story.isPublic() ? story.path().address() : "";
    }
}
