package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.broadsheet.Cast;
import org.broadsheet.Newsroom;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.media.Media;
import org.broadsheet.settings.Sections;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Filing;
import org.broadsheet.story.Picture;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.story.Topic;
import org.broadsheet.wire.RawCopy;
import org.broadsheet.wire.SectionRules;
import org.broadsheet.wire.Wire;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories as ninjs, out and in. */
class StoryNinjsTest {
    private static final Sections SECTIONS = Sections.titled(Map.of("world", "World", "politics", "Politics"));
    private static final String SITE = "https://news.example.org";

    @TempDir
    Path folder;

    private Newsroom newsroom;
    private Media media;
    private DraftReader reader;
    private final Answers answers = new Answers(SITE, SECTIONS);

    @BeforeEach
    void open() {
        newsroom = new Newsroom(SQLDialect.SQLITE);
        media = new Media(folder.resolve("media"));
        var wire = new Wire(
                newsroom.log(),
                newsroom.database(),
                new Ids(newsroom.clock(), new SplittableRandom(1)),
                newsroom.stories(),
                media,
                new RawCopy(folder.resolve("raw")),
                new SectionRules(List.of("world", "politics")),
                () -> Language.ENGLISH);
        reader = new DraftReader(wire, media, () -> SECTIONS);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private String seen(StoryId id) {
        return newsroom.stories().read(reading -> text(answers.story(reading.published(id).orElseThrow())));
    }

    private String newest(StoryId id) {
        return newsroom.stories().read(reading -> {
            var story = reading.story(id).orElseThrow();
            return text(answers.newest(story, reading.version(id, story.latest()).orElseThrow()));
        });
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private Draft read(String json) {
        return reader.read(JsonObject.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void story_with_everything_is_valid_ninjs() {
        var schema = NinjsSchema.orSkip();
        assertThat(schema.mistakes(seen(newsroom.published(Cast.FERRY)))).isEmpty();
        assertThat(schema.mistakes(seen(newsroom.published(Cast.FLOOD)))).isEmpty();
    }

    @Test
    void draft_correction_and_what_was_taken_off_are_valid_ninjs() {
        var schema = NinjsSchema.orSkip();
        var hold = new Story.Hold(Optional.of(Instant.parse("2026-11-25T06:00:00Z")), false, Optional.empty());
        var end = Optional.of(Instant.parse("2027-01-01T00:00:00Z"));
        var draft = newsroom.filed(new Filing(Cast.FERRY, "", Optional.empty(), hold, end));
        assertThat(schema.mistakes(newest(draft))).isEmpty();
        assertThat(newest(draft)).contains("\"pubStatus\":\"withheld\"", "\"embargoedUntil\":\"2026-11-25T06:00:00Z\"");
        var corrected = newsroom.published(Cast.FERRY);
        newsroom.change(t -> newsroom.stories().correct(t, corrected, Cast.FERRY, "It was Tuesday.", Cast.EDITOR));
        assertThat(schema.mistakes(seen(corrected))).isEmpty();
        assertThat(seen(corrected)).contains("\"edNote\":\"Correction: It was Tuesday.\"");
        assertThat(schema.mistakes(takenOff(corrected))).isEmpty();
    }

    private String takenOff(StoryId id) {
        newsroom.change(t -> newsroom.stories().kill(t, id, "the source withdrew it", Cast.EDITOR));
        var changes = List.<Changes.Change>of(new Changes.Change.TakenOff(newsroom.story(id), newsroom.clock().instant()));
        String json = text(answers.found(changes));
        return json.substring("{\"items\":[".length(), json.length() - "]}".length());
    }

    @Test
    void of_a_killed_story_not_a_word_is_left() {
        var id = newsroom.published(Cast.FERRY);
        assertThat(takenOff(id))
                .contains("\"pubStatus\":\"canceled\"", "urn:broadsheet:" + id)
                .doesNotContainIgnoringCase("ferry")
                .doesNotContain("quay", "2026/11/24", "Tidewire", "harbour", "withdrew");
    }

    @Test
    void addresses_are_whole_for_those_who_read_elsewhere() {
        var body = Body.parse("<p>See <a href=\"/2026/11/23/other\">the other story</a> and "
                + "<a href=\"https://example.org/\">them</a>.</p><figure><img src=\"/media/aa/480.jpg\" alt=\"\"></figure>");
        String json = seen(newsroom.published(with(body, Optional.empty())));
        assertThat(json)
                .contains("href=\\\"" + SITE + "/2026/11/23/other\\\"", "href=\\\"https://example.org/\\\"")
                .contains("src=\\\"" + SITE + "/media/aa/480.jpg\\\"");
    }

    @Test
    void story_is_read_back_as_it_was_written() throws IOException {
        var picture = media.takeIn(image());
        var shown = new Picture(
                picture.src(), picture.width(), picture.height(), picture.widths(), "The quay", "A quay", "Harbour office");
        var body = Body.parse("<p>“Open” <em>again</em> – at&nbsp;last.</p><h2>At noon</h2><ul><li>one</li><li>two</li></ul>"
                + "<blockquote><p>Come.</p></blockquote><table><tr><th>a</th><td>b</td></tr></table><hr>");
        var content = with(body, Optional.of(shown));
        var draft = read(seen(newsroom.published(content)));
        assertThat(draft.content()).isEqualTo(content);
        assertThat(draft.guid()).isEmpty();
        assertThat(draft.findings()).isEmpty();
    }

    @Test
    void figure_in_the_text_stays_when_the_picture_is_ours() throws IOException {
        String src = media.takeIn(image()).src();
        var draft = read("{\"headlines\":[{\"value\":\"A quay\"}],\"bodies\":[{\"contentType\":\"text/html\",\"value\":"
                + "\"<p>Text.</p><figure><img src='" + SITE + src + "' alt='A quay'></figure>"
                + "<figure><img src='https://elsewhere.example/x.jpg' alt='x'></figure>\"}]}");
        assertThat(draft.content().body().toHtml().markup())
                .contains("src=\"" + src + "\"")
                .doesNotContain("elsewhere", SITE);
    }

    @Test
    void small_message_is_enough() {
        var draft = read("{\"headlines\":[{\"value\":\"Only a headline\"}]}");
        assertThat(draft.content().headline()).isEqualTo("Only a headline");
        assertThat(draft.content().section()).isEqualTo("world");
        assertThat(draft.content().credit()).isEqualTo(Credit.OWN);
        assertThat(draft.guid()).isEmpty();
    }

    @Test
    void older_versions_of_ninjs_are_read_too() {
        var draft = read("{\"uri\":\"urn:cms:17\",\"headline\":\"Old words\",\"body_html\":\"<p>Text.</p>\",\"byline\":\"By the desk\"}");
        assertThat(draft.guid()).contains("urn:cms:17");
        assertThat(draft.content().byline()).isEqualTo("By the desk");
    }

    @Test
    void refusals_say_what_is_wrong() {
        assertFault("draft-no-text", "{}");
        assertFault("draft-section", "{\"headlines\":[{\"value\":\"x\"}],\"subjects\":[{\"rel\":\"section\",\"literal\":\"golf\"}]}");
        assertFault("draft-embargo", "{\"headlines\":[{\"value\":\"x\"}],\"embargoedUntil\":\"tomorrow\"}");
        assertFault("request-malformed", "[]");
        assertFault("request-malformed", "{} {}");
        assertFault("request-malformed", "{\"a\":1,\"a\":2}");
        assertFault("request-malformed", "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}");
    }

    private void assertFault(String code, String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.kind()).isEqualTo(Fault.Kind.USER);
        });
    }

    private static Content with(Body body, Optional<Picture> picture) {
        return new Content(
                Language.ENGLISH,
                "Night ferry sails again",
                "The harbour office opened the quay at dawn.",
                "By the harbour desk",
                "SAINT-MALO",
                body,
                "politics",
                List.of(new Topic("harbour", "Harbour"), new Topic("storms", "Storms")),
                3,
                picture,
                new Credit("Tidewire", "Tidewire", "© Tidewire", List.of("Not for resale")));
    }

    private static byte[] image() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(700, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
