package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise to readers: a reader with a canary's address writes, watches, reports, asks for what is kept, and sends what is
 * refused, from a network address that nobody else has. Then all that the program has said to anybody else is searched, and the files.
 */
class CanaryProcessTest {
    private static final String ADDRESS = "Canary.Bird+Coal@Leak-Check.example";
    private static final String NETWORK = "127.77.88.99";
    private static final String PASSWORD = "tide tables at dawn";
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");
    private static final Pattern STORY_ID = Pattern.compile("action=\"/reply/([0-9a-z]{13})\"");
    private static final Pattern REPLY_ID = Pattern.compile("/reply/report/([0-9a-z]{13})");
    private static final int PAGES_MAX = 150;
    private static final int THOUGHT_MS = 1_200;
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private final Canary canary = new Canary(ADDRESS, NETWORK);
    private final Map<String, List<String>> leaks = new TreeMap<>();
    private int searched;

    @TempDir
    private Path work;

    private void search(String where, byte[] what) {
        searched++;
        var found = canary.in(what);
        if (!found.isEmpty()) {
            leaks.put(where, found);
        }
    }

    @Test
    void a_readers_address_and_network_come_out_nowhere() throws Exception {
        Path data = work.resolve("data");
        int management = Running.freePort();
        try (var site = Running.server(
                work, data, "--set", "replies.mode=open", "--set", "wire.source.afp.rule=publish", "--set", "management.port=" + management)) {
            String story = published(site, data);
            plant(site, story);
            crawl(site, story);
            search("metrics", bytes(site, "http://127.0.0.1:" + management + "/metrics"));
            desk(site, data);
            files("the data folder while it runs", data);
            search("what the program printed", Files.readAllBytes(site.output()));
        }
        saved(data);
        assertThat(searched).as("places that were searched").isGreaterThan(40);
        assertThat(leaks).as("where it came out, and in which form").isEmpty();
    }

    private String published(Running site, Path data) throws IOException {
        String message = """
                {"uri":"urn:newsml:example.org:canary","type":"text","version":"1","pubstatus":"usable","language":"en","urgency":3,
                 "headline":"Harbour wall to be raised","body_html":"<p>By a metre.</p>","infosource":[{"name":"AFP"}]}""";
        Path inbox = Files.createDirectories(data.resolve("wire/inbox/afp"));
        Files.move(Files.writeString(work.resolve("item.json"), message), inbox.resolve("item.json"), StandardCopyOption.ATOMIC_MOVE);
        String front = site.await("/", 200, "Harbour wall to be raised").body();
        return first(Pattern.compile("href=\"(/\\d{4}/\\d\\d/\\d\\d/[a-z0-9-]+)\""), front);
    }

    private static HttpClient from(String network) throws IOException {
        return HttpClient.newBuilder().localAddress(InetAddress.getByName(network)).cookieHandler(new CookieManager()).build();
    }

    private static HttpResponse<String> post(HttpClient client, Running site, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(
                URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return client.send(
                HttpRequest.newBuilder(site.site().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", site.site().toString())
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Everything that a reader can do with an address. */
    private void plant(Running site, String story) throws IOException, InterruptedException {
        try (var reader = from(NETWORK); var other = from("127.0.0.2")) {
            String id = first(STORY_ID, site.get(story).body());
            var kept = reply(reader, site, id, ADDRESS, "The wall was raised in my childhood too, and the sea came over it all the same.", "");
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
            String own = kept.headers().firstValue("Location").orElseThrow();
            assertThat(post(reader, site, own + "/watch", Map.of()).statusCode()).isLessThan(400);
            String reply = first(REPLY_ID, site.await(story, 200, "all the same").body());
            var answer = reply(other, site, id, "somebody@else.example", "I remember that winter well, we rowed to school.", reply);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
            assertThat(post(reader, site, "/reply/report/" + reply, Map.of("why", "rude", "note", "please look")).statusCode()).isEqualTo(200);
            assertThat(post(reader, site, "/reply/mine", Map.of("email", ADDRESS)).statusCode()).isEqualTo(200);
            // What is refused must be in no log either.
            assertThat(post(reader, site, "/reply/" + id, fields("A wrong sum", ADDRESS, "", "forged", "7")).statusCode()).isEqualTo(422);
            post(reader, site, "/reply/" + id, fields("x".repeat(3_000_000), ADDRESS, "", "", ""));
            post(reader, site, "/reply/mine", Map.of("email", ADDRESS + ",second@example.org"));
        }
    }

    private static Map<String, String> fields(String words, String address, String parent, String token, String answer) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", "A reader");
        fields.put("email", address);
        fields.put("reply", words);
        fields.put("parent", parent);
        fields.put("token", token);
        fields.put("answer", answer);
        return fields;
    }

    private static HttpResponse<String> reply(HttpClient client, Running site, String story, String address, String words, String parent)
            throws IOException, InterruptedException {
        String asked = client.send(
                        HttpRequest.newBuilder(site.site().resolve("/reply/" + story + "/challenge")).build(), BodyHandlers.ofString())
                .body();
        String question = first(Pattern.compile("\"question\":\"([^\"]*)\""), asked);
        String[] parts = question.replace(" =", "").split(" [+−] ");
        int answer = question.contains("−") ? number(parts[0]) - number(parts[1]) : number(parts[0]) + number(parts[1]);
        // Whoever answers at once is held: so long a person thinks.
        Thread.sleep(THOUGHT_MS);
        String token = first(Pattern.compile("\"token\":\"([^\"]*)\""), asked);
        return post(client, site, "/reply/" + story, fields(words, address, parent, token, Integer.toString(answer)));
    }

    private static int number(String text) {
        return text.matches("\\d+") ? Integer.parseInt(text) : NUMBERS.indexOf(text);
    }

    /** Every address that leads on from the story's page and the front page, and some that nothing leads to. */
    private void crawl(Running site, String story) throws IOException, InterruptedException {
        var waiting = new ArrayDeque<>(List.of(story, "/", "/api/stories", "/feed", "/sitemap.xml", "/no-such-page", "/health/ready"));
        var seen = new LinkedHashSet<String>(waiting);
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            String body = new String(bytes(site, site.site() + path), StandardCharsets.UTF_8);
            LINK.matcher(body).results().map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> !link.startsWith("/desk") && seen.size() < PAGES_MAX && seen.add(link))
                    .forEach(waiting::add);
        }
        assertThat(seen).as("pages that were read").anyMatch(path -> path.contains("/replies"));
    }

    /** With its headers. */
    private byte[] bytes(Running site, String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(java.net.URI.create(address)).build(), BodyHandlers.ofByteArray());
            search(address, answer.body());
            search("headers of " + address, answer.headers().map().toString().getBytes(StandardCharsets.UTF_8));
            return answer.body();
        }
    }

    /** What moderators see: the replies, their context, bans and rules. */
    private void desk(Running site, Path data) throws IOException, InterruptedException {
        account(data);
        try (var client = from("127.0.0.3")) {
            String login = get(client, site, "/desk/login");
            String word = first(Pattern.compile("name=\"form\" value=\"([^\"]+)\""), login);
            var in = post(client, site, "/desk/login", Map.of("form", word, "email", "moderator@paper.example", "password", PASSWORD));
            assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
            String list = get(client, site, "/desk/replies?tab=approved");
            assertThat(list).contains("all the same");
            var ids = Pattern.compile("data-id=\"([0-9a-z]{13})\"").matcher(list).results().map(found -> found.group(1)).distinct().toList();
            assertThat(ids).hasSize(2);
            for (String id : ids) {
                get(client, site, "/desk/replies/" + id);
            }
            String form = first(Pattern.compile("<meta name=\"form\" content=\"([^\"]+)\""), list);
            for (String what : List.of("reader", "block")) {
                var banned = post(client, site, "/desk/replies/bans", Map.of("form", form, "what", what, "reply", ids.getLast()));
                assertThat(banned.statusCode()).as(banned.body()).isEqualTo(303);
            }
            for (String path : List.of(
                    "/desk/replies", "/desk/replies?tab=reported", "/desk/replies?tab=spam", "/desk/replies/bans", "/desk/replies/rules")) {
                get(client, site, path);
            }
            assertThat(get(client, site, "/desk/replies/bans")).contains("known by a mark only");
        }
    }

    private String get(HttpClient client, Running site, String path) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(site.site().resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        search(path, answer.body().getBytes(StandardCharsets.UTF_8));
        return answer.body();
    }

    private void account(Path data) throws IOException, InterruptedException {
        var script = Path.of(System.getProperty("broadsheet.home"), "broadsheet").toAbsolutePath().normalize();
        var builder = new ProcessBuilder(
                script.toString(), "account", "add", "--email", "moderator@paper.example", "--role", "moderator", "--password-stdin",
                "--data", data.toString());
        builder.environment().putAll(Map.of("BROADSHEET_BUILD", "never", "BROADSHEET_AOT", "off"));
        Process process = builder.redirectErrorStream(true).redirectOutput(work.resolve("account.txt").toFile()).start();
        try (var in = process.outputWriter()) {
            in.write(PASSWORD + "\n");
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(work.resolve("account.txt"))).isZero();
    }

    /** Every file, the database and its write-ahead log among them. */
    private void files(String where, Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).filter(path -> !path.toString().contains("cache")).toList()) {
                search(where + ": " + folder.relativize(file), Files.readAllBytes(file));
            }
        }
    }

    /** A backup, as it is and unpacked. */
    private void saved(Path data) throws IOException {
        Path backup = work.resolve("site.backup");
        var made = Running.command(work, Map.of(), "backup", backup.toString(), "--data", data.toString());
        assertThat(made.exit()).as(made.text()).isZero();
        search("the backup", Files.readAllBytes(backup));
        Path again = work.resolve("again");
        var restored = Running.command(work, Map.of(), "restore", backup.toString(), "--data", again.toString());
        assertThat(restored.exit()).as(restored.text()).isZero();
        files("the backup, unpacked", again);
        search("what the commands printed", (made.text() + restored.text()).getBytes(StandardCharsets.UTF_8));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text.substring(0, Math.min(3_000, text.length()))).isTrue();
        return found.group(1);
    }
}
