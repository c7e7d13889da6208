package org.broadsheet.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.broadsheet.kernel.Fault;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place that turns a failure into an answer and, where somebody has to act, into one line of the log. */
@Singleton
public final class Failures {
    /** A header field that the scripts of our own screens send along, see {@code desk.Gate}. */
    private static final String SCRIPT = "X-Form";

    private final LostPage lost;
    private final Complaints complaints;

    public Failures(LostPage lost, Complaints complaints) {
        this.lost = lost;
        this.complaints = complaints;
    }

    /** A failure of the world; that of the one who asks is told to them alone. */
    @ServerExceptionMapper
    public Response fault(Fault fault, UriInfo uri, HttpHeaders headers) {
        return answer(complaints.note(uri.getPath(), fault), List.of(), uri, headers);
    }

    /** What HTTP itself refuses. */
    @ServerExceptionMapper
    public Response http(WebApplicationException thrown, UriInfo uri, HttpHeaders headers) {
        var refused = thrown.getResponse();
        var allowed = refused.getHeaders().getOrDefault(HttpHeaders.ALLOW, List.of());
        return answer(Problem.ofStatus(refused.getStatus()), allowed, uri, headers);
    }

    /** A bug: noted whole under a number, and told as nothing but that. */
    @ServerExceptionMapper
    public Response bug(Exception thrown, UriInfo uri, HttpHeaders headers) {
        return answer(complaints.note(uri.getPath(), thrown), List.of(), uri, headers);
    }

    private Response answer(Problem problem, List<Object> allowed, UriInfo uri, HttpHeaders headers) {
        var response = bodied(problem, uri, headers).header(HttpHeaders.CACHE_CONTROL, "no-store");
        allowed.forEach(methods -> response.header(HttpHeaders.ALLOW, methods));
        switch (problem.status()) {
            case 401 -> response.header(
                    HttpHeaders.WWW_AUTHENTICATE,
                    problem.code().equals("token-invalid")
                            ? "Bearer realm=\"broadsheet\", error=\"invalid_token\""
                            : "Bearer realm=\"broadsheet\"");
            case 429, 503 -> response.header(HttpHeaders.RETRY_AFTER, "1");
            default -> {}
        }
        return response.build();
    }

    /** Problem details for programs; for people a page where nothing is, and else a sentence. */
    private Response.ResponseBuilder bodied(Problem problem, UriInfo uri, HttpHeaders headers) {
        var response = Response.status(problem.status());
        if (uri.getPath().startsWith("/api/") || headers.getHeaderString(SCRIPT) != null) {
            return response.entity(problem.json()).type(Problem.MEDIA_TYPE);
        }
        return problem.status() == 404
                ? response.entity(lost.lostPage()).type("text/html; charset=utf-8")
                : response.entity(problem.detail() + " (" + problem.code() + ")\n").type("text/plain; charset=utf-8");
    }
}
