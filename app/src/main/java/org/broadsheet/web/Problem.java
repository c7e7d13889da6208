package org.broadsheet.web;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.kernel.Fault;

/**
 * A failure as HTTP tells it: problem details (RFC 9457). {@code type} leads to the code's row in docs/errors.md, {@code code}
 * is the stable word for programs.
 *
 * @param status HTTP's
 * @param code one of docs/errors.md
 * @param detail one sentence: what happened, to what, what to do
 */
public record Problem(int status, String code, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where the list of codes is served. */
    public static final String LIST = "/docs/errors.md";

    private static final JsonFactory JSON = new JsonFactory();

    /** Codes that have a status of their own; all others have that of their kind. */
    private static final Map<String, Integer> STATUSES = Map.ofEntries(
            Map.entry("token-missing", 401),
            Map.entry("token-invalid", 401),
            Map.entry("session-missing", 401),
            Map.entry("form-foreign", 403),
            Map.entry("role-not-allowed", 403),
            Map.entry("second-factor-missing", 403),
            Map.entry("token-scope", 403),
            Map.entry("account-unknown", 404),
            Map.entry("account-link", 404),
            Map.entry("account-last-administrator", 409),
            Map.entry("story-unknown", 404),
            Map.entry("setup-link", 404),
            Map.entry("picture-unknown", 404),
            Map.entry("picture-not-yours", 403),
            Map.entry("picture-too-large", 413),
            Map.entry("picture-type", 415),
            Map.entry("story-exists", 409),
            Map.entry("story-not-allowed", 409),
            Map.entry("account-exists", 409),
            Map.entry("story-killed", 410),
            Map.entry("story-expired", 410),
            Map.entry("story-conflict", 412),
            Map.entry("wire-too-large", 413),
            Map.entry("request-too-large", 413),
            Map.entry("story-version-missing", 428),
            Map.entry("request-too-often", 429));

    private static final Map<Integer, String> CODES = Map.of(
            400, "http-bad-request",
            404, "http-not-found",
            405, "http-method",
            406, "http-not-acceptable",
            413, "request-too-large",
            415, "http-media-type",
            500, "bug");

    /** What another system said, or what failed in us, is for the operator's log: strangers get the code. */
    public static Problem of(Fault fault) {
        String sentence = switch (fault.kind()) {
            case USER, CAPACITY -> fault.sentence();
            case EXTERNAL, OURS -> "this cannot be done now and was noted; try again in a while";
        };
        return of(fault.code(), statusOf(fault.kind()), sentence);
    }

    /** A refusal, whose code may have a status of its own; else the request was wrong. */
    public static Problem refused(String code, String sentence) {
        return of(code, 400, sentence);
    }

    /** What HTTP itself refuses. */
    public static Problem ofStatus(int status) {
        int nearest = CODES.containsKey(status) ? status : status < 500 ? 400 : 500;
        return new Problem(status, CODES.getOrDefault(nearest, ""), sentence(status));
    }

    /** @param number under which the log has the whole of it */
    public static Problem bug(String number) {
        return new Problem(500, "bug", "something went wrong here and was noted under the number " + number
                + "; it may work again in a while");
    }

    private static Problem of(String code, int status, String sentence) {
        return new Problem(STATUSES.getOrDefault(code, status), code, sentence);
    }

    private static int statusOf(Fault.Kind kind) {
        return switch (kind) {
            case USER -> 400;
            case EXTERNAL, CAPACITY -> 503;
            case OURS -> 500;
        };
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "there is nothing at this address; docs/api.md lists what there is";
            case 405 -> "this address does not know the method; the Allow field lists those it knows";
            case 406 -> "the answer is JSON, which the Accept field does not take";
            case 413 -> "the request is too large";
            case 415 -> "the body has to be JSON, with Content-Type: application/json";
            default -> status < 500
                    ? "the request cannot be understood"
                    : "something went wrong here and was noted; it may work again in a while";
        };
    }

    /** The code in words: the same at every occurrence, as RFC 9457, section 3.1.3 asks. */
    public String title() {
        String words = code.replaceFirst("^http-", "HTTP: ").replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public String type() {
        return LIST + "#" + code;
    }

    public String json() {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", type());
            json.writeStringField("title", title());
            json.writeNumberField("status", status);
            json.writeStringField("detail", detail);
            json.writeStringField("code", code);
            json.writeEndObject();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return text.toString();
    }
}
