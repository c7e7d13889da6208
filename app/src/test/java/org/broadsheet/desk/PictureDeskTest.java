package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.account.Accounts;
import org.broadsheet.account.Role;
import org.broadsheet.account.Sessions;
import org.broadsheet.config.DataFolder;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.media.TestPictures;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Filing;
import org.broadsheet.story.Picture;
import org.broadsheet.story.Stories;
import org.broadsheet.web.FormGuard;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures at the desk, as a newsroom and as somebody hostile meets them. */
@Tag("slow")
@QuarkusTest
class PictureDeskTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBER = new AtomicInteger(300);
    private static final String EDGE = "edge-of-parts";

    @TestHTTPResource
    URI site;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Stories stories;

    @Inject
    Log log;

    @Inject
    DataFolder folder;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Secret editor;
    private Secret reporter;

    @BeforeEach
    void logIn() {
        editor = loggedIn(Role.EDITOR);
        reporter = loggedIn(Role.REPORTER);
    }

    private Secret loggedIn(Role role) {
        String email = role.word() + "-" + System.nanoTime() + "@example.org";
        return sessions.open(accounts.add(email, role, "tide tables at dawn", Actor.OPERATOR));
    }

    private HttpResponse<String> get(Secret session, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(site.resolve(path)).header("Cookie", "desk=" + session.text()).build(),
                BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    private int statusForReaders(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpResponse<String> post(Secret session, String path, String type, byte[] body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.resolve(path))
                .header("Cookie", "desk=" + session.text())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] form(Secret session, String fileName, byte[] file, String... fields) {
        var parts = new ArrayList<byte[]>();
        parts.add(field("form", FormGuard.word(session)));
        for (int i = 0; i < fields.length; i += 2) {
            parts.add(field(fields[i], fields[i + 1]));
        }
        parts.add(bytes("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n"));
        parts.add(file);
        parts.add(bytes("\r\n--" + EDGE + "--\r\n"));
        return TestPictures.joined(parts.toArray(byte[][]::new));
    }

    private static byte[] field(String name, String text) {
        return bytes("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> upload(Secret session, String fileName, byte[] file, String... fields)
            throws IOException, InterruptedException {
        return post(session, "/desk/pictures", "multipart/form-data; boundary=" + EDGE, form(session, fileName, file, fields));
    }

    private JsonNode uploaded(Secret session, String fileName, byte[] file, String... fields)
            throws IOException, InterruptedException {
        var answer = post(
                session,
                "/desk/pictures",
                "multipart/form-data; boundary=" + EDGE,
                form(session, fileName, file, fields),
                "X-Form",
                FormGuard.word(session));
        return JSON.readTree(answer.body());
    }

    private static byte[] picture() {
        return TestPictures.jpeg(NUMBER.incrementAndGet(), 200);
    }

    private long files() throws IOException {
        if (!Files.exists(folder.media())) {
            return 0;
        }
        try (var all = Files.walk(folder.media())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void form_without_script_brings_a_picture_and_its_words() throws IOException, InterruptedException {
        byte[] file = picture();
        var answer = upload(reporter, "quay.jpg", file);
        assertThat(answer.statusCode()).isEqualTo(303);
        String page = answer.headers().firstValue("Location").orElseThrow();
        var shown = Jsoup.parse(get(reporter, URI.create(page).getPath()).body());
        assertThat(shown.select("textarea#alt, input#credit, textarea#caption, input#focus-x, input#focus-y")).hasSize(5);

        String path = URI.create(page).getPath();
        String type = "application/x-www-form-urlencoded";
        String word = "form=" + FormGuard.word(reporter);
        var empty = post(reporter, path, type, bytes(word + "&alt=&credit=Port"));
        assertThat(empty.statusCode()).as(empty.body()).isEqualTo(400);
        assertThat(post(reporter, path, type, bytes(word + "&alt=Ships&credit=Port&focus-x=20&focus-y=900")).statusCode())
                .isEqualTo(303);
        var again = Jsoup.parse(get(reporter, path).body());
        assertThat(again.select("#credit").val()).isEqualTo("Port");
        assertThat(again.select("#focus-x").val()).isEqualTo("20");
        assertThat(again.select("#focus-y").val()).isEqualTo("100");
        assertThat(upload(editor, "same.jpg", file).headers().firstValue("Location").orElse("")).endsWith("?was=here");
    }

    @Test
    void script_gets_what_the_editor_needs() throws IOException, InterruptedException {
        var picture = uploaded(reporter, "quay.jpg", TestPictures.jpeg(1700, 100 + NUMBER.incrementAndGet()), "alt", "Ships", "credit", "Lightship desk");
        assertThat(picture.get("isNew").asBoolean()).isTrue();
        assertThat(picture.get("src").asText()).isEqualTo("/media/" + picture.get("hash").asText() + "/1600.jpg");
        assertThat(picture.get("widths").asText()).isEqualTo("320,640,960,1600");
        var thumb = get(reporter, picture.get("thumb").asText());
        assertThat(thumb.statusCode()).isEqualTo(200);
        assertThat(thumb.headers().firstValue("Cache-Control").orElse("")).startsWith("private");
        var found = JSON.readTree(get(reporter, "/desk/pictures/search?q=lightship%20SHIPS").body());
        assertThat(found.get("pictures")).hasSize(1);
        assertThat(found.get("pictures").get(0).get("hash")).isEqualTo(picture.get("hash"));
        assertThat(found.get("before").asText()).isEmpty();
    }

    @Test
    void words_of_others_and_originals_are_for_editors() throws IOException, InterruptedException {
        var picture = uploaded(editor, "quay.jpg", picture(), "alt", "Ships", "credit", "Port");
        String path = "/desk/pictures/" + picture.get("hash").asText();
        var refused = post(
                reporter,
                path,
                "application/x-www-form-urlencoded",
                bytes("form=" + FormGuard.word(reporter) + "&alt=Mine&credit=Me"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(get(editor, path).body()).select("#alt").val()).isEqualTo("Ships");
        assertThat(get(reporter, path + "/original").statusCode()).isEqualTo(403);
        var original = get(editor, path + "/original");
        assertThat(original.statusCode()).isEqualTo(200);
        assertThat(original.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(original.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/octet-stream");
    }

    @Test
    void readers_get_every_rendition_while_a_public_story_shows_it_and_none_else() throws IOException, InterruptedException {
        var picture = uploaded(editor, "quay.jpg", TestPictures.jpeg(700, NUMBER.incrementAndGet()), "alt", "Ships", "credit", "Port");
        String hash = picture.get("hash").asText();
        List<String> names = List.of("700.jpg", "640.jpg", "320.jpg", "700.webp", "320.webp");
        for (String name : names) {
            assertThat(statusForReaders("/media/" + hash + "/" + name)).as(name).isEqualTo(404);
            assertThat(statusForReaders("/desk/pictures/" + hash + "/" + name)).as(name).isIn(303, 401);
        }
        var content = new Content(
                Language.ENGLISH, "Ships return " + hash, "", "", "", Body.ofText("Text."), "world", List.of(), 0,
                Optional.of(new Picture(picture.get("src").asText(), 700, 300, "320,640,700", "", "Ships", "Port")), Credit.OWN);
        var story = log.write(t -> stories.file(t, Filing.own(content), Actor.OPERATOR));
        log.write(t -> stories.publish(t, story.id(), Actor.OPERATOR));
        for (String name : names) {
            assertThat(statusForReaders("/media/" + hash + "/" + name)).as(name).isEqualTo(200);
        }
        assertThat(statusForReaders("/media/" + hash + "/original")).isEqualTo(404);
        await(() -> get(editor, "/desk/pictures/" + hash).body().contains("Ships return " + hash));
        log.write(t -> stories.kill(t, story.id(), "wrong", Actor.OPERATOR));
        for (String name : names) {
            assertThat(statusForReaders("/media/" + hash + "/" + name)).as(name).isEqualTo(404);
        }
    }

    @Test
    void hostile_files_are_refused_in_a_sentence_and_leave_nothing() throws IOException, InterruptedException {
        var warm = uploaded(editor, "warm.jpg", picture());
        await(() -> isDeveloped(warm));
        long before = files();
        byte[] svg = bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
        assertThat(uploaded(reporter, "a.jpg", svg).get("code").asText()).isEqualTo("picture-type");
        assertThat(uploaded(reporter, "a.jpg", TestPictures.bomb(18_000, 17_000)).get("code").asText())
                .isEqualTo("picture-too-many-pixels");
        byte[] cut = java.util.Arrays.copyOf(TestPictures.jpeg(500, 300), 5000);
        assertThat(uploaded(reporter, "a.jpg", cut).get("code").asText()).isEqualTo("picture-unreadable");
        assertThat(upload(reporter, "a.svg", svg).body()).contains("JPEG").doesNotContain("<script>alert");
        assertThat(upload(reporter, "", new byte[0]).statusCode()).isEqualTo(400);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void file_that_is_too_large_is_refused_by_what_it_says_and_by_what_it_is() throws IOException {
        String head = "POST /desk/pictures HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nCookie: desk=" + reporter.text()
                + "\r\nX-Form: " + FormGuard.word(reporter) + "\r\nContent-Type: multipart/form-data; boundary=" + EDGE + "\r\n";
        try (var line = new Socket(site.getHost(), site.getPort())) {
            line.setSoTimeout(10_000);
            line.getOutputStream().write(bytes(head + "Content-Length: 2147483648\r\n\r\n"));
            String answer = new String(line.getInputStream().readNBytes(700), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("picture-too-large");
        }
        assertThat(sendsEndlessly(head)).as("bytes taken of a body that says nothing of its length").isLessThan(60_000_000);
    }

    /** How many bytes of an endless body were taken before the line was closed or answered. */
    private long sendsEndlessly(String head) throws IOException {
        byte[] block = new byte[1 << 20];
        long sent = 0;
        try (var line = new Socket(site.getHost(), site.getPort())) {
            line.setSoTimeout(20_000);
            var out = line.getOutputStream();
            out.write(bytes(head + "Transfer-Encoding: chunked\r\n\r\n"));
            byte[] start = bytes("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n");
            out.write(bytes(Integer.toHexString(start.length) + "\r\n"));
            out.write(start);
            out.write(bytes("\r\n"));
            while (sent < 200_000_000 && line.getInputStream().available() == 0) {
                out.write(bytes(Integer.toHexString(block.length) + "\r\n"));
                out.write(block);
                out.write(bytes("\r\n"));
                sent += block.length;
            }
        } catch (java.net.SocketException closed) {
            return sent;
        }
        return sent;
    }

    @Test
    void script_in_a_name_or_in_words_is_text() throws IOException, InterruptedException {
        String script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        var picture = uploaded(reporter, script.replace("\"", ""), picture(), "alt", script, "credit", "\"><b>" + script);
        for (String path : List.of("/desk/pictures", "/desk/pictures/" + picture.get("hash").asText(), "/desk/pictures?q=%3Cscript%3E")) {
            var page = Jsoup.parse(get(editor, path).body());
            assertThat(page.select("script:not([src]), img[onerror], b")).as(path).isEmpty();
        }
    }

    /** Whether every rendition is the last word; until then another stands in for it. */
    private boolean isDeveloped(JsonNode picture) throws IOException, InterruptedException {
        for (String width : picture.get("widths").asText().split(",")) {
            for (String ending : List.of(".jpg", ".webp")) {
                var answer = get(editor, "/desk/pictures/" + picture.get("hash").asText() + "/" + width + ending);
                boolean isFinal = answer.statusCode() == 200
                        && answer.headers().firstValue("Cache-Control").orElse("").contains("86400");
                if (!isFinal) {
                    return false;
                }
            }
        }
        return true;
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void await(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.holds() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(condition.holds()).isTrue();
    }
}
