package org.broadsheet.web;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;

/** Answers where a route failed, the press among them: a sentence for people, a problem for programs, no trace for anybody. */
@Singleton
final class LastResort {
    private static final int BEFORE_ALL = -300_000;

    private final Complaints complaints;

    LastResort(Complaints complaints) {
        this.complaints = complaints;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_ALL).failureHandler(this::failed);
    }

    private void failed(RoutingContext routing) {
        Throwable thrown = routing.failure();
        HttpServerResponse response = routing.response();
        if (thrown == null || response.ended() || response.closed()) {
            routing.next();
            return;
        }
        String path = routing.normalizedPath();
        var problem = complaints.note(path, thrown instanceof CompletionException && thrown.getCause() != null
                ? thrown.getCause()
                : thrown);
        if (response.headWritten()) {
            routing.request().connection().close();
            return;
        }
        response.setStatusCode(problem.status()).putHeader("cache-control", "no-store");
        if (problem.status() == 503) {
            response.putHeader("retry-after", "1");
        }
        boolean isForPrograms = path.startsWith("/api/");
        response.putHeader("content-type", isForPrograms ? Problem.MEDIA_TYPE : "text/plain; charset=utf-8")
                .end(isForPrograms ? problem.json() : problem.detail() + " (" + problem.code() + ")\n");
    }
}
