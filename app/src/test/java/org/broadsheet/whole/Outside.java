package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.broadsheet.api.Client;
import org.broadsheet.api.Client.Answer;
import org.broadsheet.whole.Promised.Filing;
import org.broadsheet.whole.Promised.Form;
import org.broadsheet.whole.Promised.Own;

/**
 * Another program at the API: files, publishes, changes, corrects and kills stories, and notes what was answered. Right after
 * each answer it looks at what the public sees. A call that the end of the process cut off is noted as in doubt.
 */
final class Outside {
    private final Promised promised;
    private final RandomGenerator random;
    private final String authorization;

    Outside(Promised promised, RandomGenerator random, String token) {
        this.promised = promised;
        this.random = random;
        this.authorization = "Bearer " + token;
    }

    /** Calls until the process is gone. */
    void workUntilCutOff(Client client) {
        try {
            while (true) {
                call(client);
            }
        } catch (UncheckedIOException cutOff) {
            // That is what this is about.
        }
    }

    private void call(Client client) {
        var alive = promised.owns.stream().filter(own -> !own.isKilled()).toList();
        if (alive.isEmpty() || random.nextInt(4) == 0) {
            file(client, new Filing("urn:outside:" + promised.owns.size() + "-" + promised.answered, "Story " + random.nextInt(1_000_000)));
            return;
        }
        var own = alive.get(Math.max(0, alive.size() - 1 - random.nextInt(6)));
        if (!own.form.state().equals("published")) {
            change(client, own, "POST", "/publish", "", published(own.form));
            return;
        }
        String headline = own.form.newest() + " " + (char) ('a' + random.nextInt(26));
        switch (random.nextInt(5)) {
            case 0 -> change(client, own, "POST", "/kill", "{\"reason\": \"wrong\"}",
                    new Form("killed", own.form.latest(), own.form.newest(), Optional.empty()));
            case 1 -> change(client, own, "PUT", "", story(own.guid, headline),
                    new Form("published", own.form.latest() + 1, headline, own.form.shown()));
            case 2, 3 -> change(client, own, "POST", "/publish", "", published(own.form));
            default -> change(client, own, "POST", "/correct",
                    "{\"note\": \"A number was wrong.\", \"story\": " + story(own.guid, headline) + "}",
                    new Form("published", own.form.latest() + 1, headline, Optional.of(headline)));
        }
    }

    private static Form published(Form before) {
        return new Form("published", before.latest(), before.newest(), Optional.of(before.newest()));
    }

    private static String story(String guid, String headline) {
        return """
                {"uri": "%s", "headlines": [{"value": "%s"}], "bodies": [{"contentType": "text/html", "value": "<p>%s.</p>"}]}
                """.formatted(guid, headline, headline);
    }

    /** Files a story, or finds that a call that was cut off had filed it. */
    void file(Client client, Filing filing) {
        promised.filings.add(filing);
        var answer = client.send("POST", "/api/stories", story(filing.guid(), filing.headline()), "Authorization", authorization);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        promised.filings.remove(filing);
        promised.answered++;
        adopt(filing, answer.json().get("id").asText(), path(answer));
    }

    private void adopt(Filing filing, String id, String page) {
        promised.owns.add(new Own(filing.guid(), id, page, new Form("draft", 1, filing.headline(), Optional.empty())));
    }

    private void change(Client client, Own own, String method, String verb, String body, Form after) {
        own.doubt = Optional.of(after);
        var answer = client.send(
                method, "/api/stories/" + own.id + verb, body, "Authorization", authorization, "If-Match", "" + own.form.latest());
        own.doubt = Optional.empty();
        if (answer.status() == 429) {
            return;
        }
        assertThat(answer.status()).as(method + " " + verb + ": " + answer.body()).isEqualTo(200);
        own.form = after;
        promised.answered++;
        look(client, own);
    }

    /** What the public sees has to be what was answered last. */
    void look(Client client, Own own) {
        var seen = client.get("/api/stories/" + own.id);
        var form = own.form;
        if (form.shown().isPresent()) {
            assertThat(seen.status()).as(own.id + " " + form).isEqualTo(200);
            assertThat(seen.json().at("/headlines/0/value").asText()).as(own.id).isEqualTo(form.shown().get());
        } else {
            assertThat(seen.status()).as(own.id + " " + form).isNotEqualTo(200);
        }
        if (own.page.isEmpty()) {
            return;
        }
        var page = client.get(own.page);
        if (form.state().equals("killed")) {
            assertThat(page.status()).as("page of the killed story " + own.id).isEqualTo(410);
        } else if (form.shown().isPresent()) {
            assertThat(page.status()).as("page of " + own.id).isEqualTo(200);
            assertThat(page.body()).as("page of " + own.id).contains(form.shown().get());
        }
    }

    /** After a restart: what was in doubt is now known, and is one or the other. */
    void settle(Client client, Own own) {
        var answer = client.get("/api/stories/" + own.id + "/latest", "Authorization", authorization);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        int latest = Integer.parseInt(answer.json().path("version").asText());
        String newest = answer.json().at("/headlines/0/value").asText();
        var seen = client.get("/api/stories/" + own.id);
        var shown = seen.status() == 200
                ? Optional.of(seen.json().at("/headlines/0/value").asText())
                : Optional.<String>empty();
        boolean isOld = latest == own.form.latest()
                && newest.equals(own.form.newest())
                && shown.equals(own.form.shown())
                && (seen.status() == 410) == own.isKilled();
        boolean isNew = own.doubt
                .filter(form -> latest == form.latest()
                        && newest.equals(form.newest())
                        && shown.equals(form.shown())
                        && (seen.status() == 410) == form.state().equals("killed"))
                .isPresent();
        assertThat(isOld || isNew)
                .as("story %s is version %d \"%s\", shown %s (%d), promised was %s or %s",
                        own.id, latest, newest, shown, seen.status(), own.form, own.doubt)
                .isTrue();
        if (isNew) {
            own.form = own.doubt.orElseThrow();
        }
        own.doubt = Optional.empty();
    }

    /** The same for a story of which it is not known whether it is there. */
    void settle(Client client, Filing filing) {
        var answer = client.send("POST", "/api/stories", story(filing.guid(), filing.headline()), "Authorization", authorization);
        promised.filings.remove(filing);
        if (answer.status() == 201) {
            adopt(filing, answer.json().get("id").asText(), path(answer));
            return;
        }
        assertThat(answer.code()).as(answer.body()).isEqualTo("story-exists");
        String detail = answer.json().get("detail").asText();
        String id = detail.substring(detail.lastIndexOf(' ') + 1);
        var latest = client.get("/api/stories/" + id + "/latest", "Authorization", authorization);
        assertThat(latest.json().at("/headlines/0/value").asText()).isEqualTo(filing.headline());
        adopt(filing, id, "");
    }

    private static String path(Answer answer) {
        return java.net.URI.create(answer.json().get("page").asText()).getPath();
    }
}
