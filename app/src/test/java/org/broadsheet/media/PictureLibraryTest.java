package org.broadsheet.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.broadsheet.Cast;
import org.broadsheet.Newsroom;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Subject;
import org.broadsheet.media.LibraryPicture.Origin;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Picture;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureLibraryTest {
    private static final PictureWords WORDS = new PictureWords("Ships at a quay", "Harbour office", "");
    private static final Actor REPORTER = new Actor("account:reporter");

    @TempDir
    Path folder;

    private Newsroom newsroom;
    private Media media;
    private PictureLibrary library;
    private PictureUses uses;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        newsroom = new Newsroom(dialect());
        media = new Media(folder, new Random(1));
        library = new PictureLibrary(newsroom.database(), newsroom.stories());
        uses = new PictureUses(newsroom.log(), newsroom.stories(), library, media);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private TakenPicture taken(int width, int height) {
        return media.takeIn(new ByteArrayInputStream(TestPictures.jpeg(width, height)), ByteCount.mebibytes(25));
    }

    private LibraryPicture added(int width, int height, PictureWords words, String name) {
        var taken = taken(width, height);
        return newsroom.log()
                .write(t -> library.add(t, taken, words, Origin.UPLOAD, name, REPORTER))
                .picture();
    }

    private static Content content(LibraryPicture picture) {
        return new Content(
                Language.ENGLISH,
                "Ships return",
                "",
                "",
                "",
                Body.ofText("Text."),
                "world",
                List.of(),
                0,
                Optional.of(new Picture(picture.src(), picture.width(), picture.height(), "320", "A caption", "Alt", "Credit")),
                Credit.OWN);
    }

    @Test
    void same_picture_is_there_once_and_keeps_its_words() {
        var first = added(60, 40, WORDS, "C:\\pictures\\quay.jpg");
        newsroom.clock().set(newsroom.clock().instant().plusSeconds(60));
        var taken = taken(60, 40);
        var again = newsroom.log().write(t ->
                library.add(t, taken, new PictureWords("Other", "Other", ""), Origin.WIRE, "x", Cast.AGENCY));
        assertThat(again.isNew()).isFalse();
        assertThat(again.picture()).isEqualTo(first);
        assertThat(first.name()).isEqualTo("quay.jpg");
        assertThat(library.search("", Optional.empty(), 10)).containsExactly(first);
        assertThat(newsroom.entries()).extracting(entry -> entry.kind()).containsExactly("picture-added");
    }

    @Test
    void search_finds_all_words_in_any_case_and_pages_by_place() {
        for (int i = 1; i <= 5; i++) {
            added(60 + i, 40, new PictureWords("Quay number " + i, i % 2 == 0 ? "Port Desk" : "Harbour office", ""), "");
            newsroom.clock().set(newsroom.clock().instant().plusSeconds(i % 2));
        }
        var first = library.search("QUAY", Optional.empty(), 2);
        assertThat(first).hasSize(2);
        var rest = library.search("QUAY", Optional.of(first.getLast().cursor()), 10);
        assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(library.search("quay port", Optional.empty(), 10)).hasSize(2);
        assertThat(library.search("100%", Optional.empty(), 10)).isEmpty();
        assertThat(library.search("_", Optional.empty(), 10)).isEmpty();
        var place = first.getFirst().cursor();
        assertThat(LibraryPicture.Cursor.parse(place.text())).contains(place);
        assertThat(LibraryPicture.Cursor.parse("x'; drop table picture")).isEmpty();
    }

    @Test
    void words_are_its_bringers_and_editors_and_never_missing() {
        var picture = added(60, 40, PictureWords.NONE, "quay.jpg");
        var focus = new Focus(200, 800);
        var other = new Actor("account:other");
        assertThat(describe(picture, WORDS, focus, other, false)).isEqualTo("picture-not-yours");
        assertThat(describe(picture, new PictureWords("Alt", " ", ""), focus, REPORTER, false)).isEqualTo("picture-words-missing");
        assertThat(library.picture(picture.hash())).contains(picture);
        assertThat(describe(picture, WORDS, focus, REPORTER.at("198.51.100.7"), false)).isEqualTo("done");
        assertThat(describe(picture, WORDS, focus, other, true)).isEqualTo("done");
        var described = library.picture(picture.hash()).orElseThrow();
        assertThat(described.words()).isEqualTo(WORDS);
        assertThat(described.focus()).isEqualTo(focus);
        assertThat(newsroom.entries()).as("what changed nothing is no entry").hasSize(2);
    }

    private String describe(LibraryPicture picture, PictureWords words, Focus focus, Actor by, boolean mayEdit) {
        var outcome = newsroom.log().write(t -> library.describe(t, picture.hash(), words, focus, by, mayEdit));
        return switch (outcome) {
            case Described.Done done -> "done";
            case Described.Refused(String code, String sentence) -> code;
        };
    }

    @Test
    void stories_that_use_a_picture_are_known_and_printed_anew_with_its_focal_point() {
        var picture = added(60, 40, WORDS, "");
        var story = newsroom.published(content(picture));
        uses.follow(newsroom.entries());
        assertThat(library.uses(picture.hash())).containsExactly(story);

        describe(picture, WORDS, new Focus(0, 1000), REPORTER, false);

        assertThat(newsroom.entries().getLast().subjects())
                .contains(Subject.FRONT, Subject.of("story", story.toString()), Subject.of("section", "world"));
        assertThat(library.focuses(List.of(picture.hash(), "0".repeat(64)))).containsExactly(
                java.util.Map.entry(picture.hash(), new Focus(0, 1000)));
    }

    @Test
    void picture_that_a_story_shows_and_nobody_noted_gets_its_row() {
        var stored = taken(60, 40).stored();
        var unknown = new LibraryPicture(
                stored.hash(), 60, 40, new ByteCount(0), "", WORDS, Focus.MIDDLE, Origin.WIRE, "", Cast.AGENCY, Instant.EPOCH);
        newsroom.published(content(unknown));
        uses.follow(newsroom.entries());
        uses.follow(newsroom.entries());
        var noted = library.picture(stored.hash()).orElseThrow();
        assertThat(noted.words()).isEqualTo(new PictureWords("Alt", "Credit", "A caption"));
        assertThat(noted.origin()).isEqualTo(Origin.WIRE);
        assertThat(noted.bytes().bytes()).isPositive();
    }

    @Test
    void renditions_are_made_after_a_kill_too() throws InterruptedException {
        var picture = added(700, 400, WORDS, "");
        Path late = folder.resolve(picture.hash().substring(0, 2)).resolve(picture.hash()).resolve("640.webp");
        try (var killed = new Darkroom(media, newsroom.log())) {
            killed.close();
        }
        try (var darkroom = new Darkroom(media, newsroom.log())) {
            var schedule = new Schedule(
                    newsroom.log(),
                    newsroom.database(),
                    new FollowerStore(newsroom.database(), newsroom.clock()),
                    newsroom.clock(),
                    "node",
                    List.of(darkroom));
            schedule.runDue();
            await(() -> late.toFile().exists() && schedule.backlog().waiting() == 0);
            assertThat(darkroom.made()).isEqualTo(5);
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
