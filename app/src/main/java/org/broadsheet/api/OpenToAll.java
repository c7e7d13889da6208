package org.broadsheet.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets the scripts of other sites read what anybody may read (WHATWG Fetch Standard, section 3.3), without credentials: a token
 * belongs on a server and never into a page.
 */
@Singleton
public final class OpenToAll {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @ServerResponseFilter
    public void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getPath().startsWith("/api/") || !READING.contains(request.getMethod())) {
            return;
        }
        var headers = response.getHeaders();
        headers.putSingle("Access-Control-Allow-Origin", "*");
        headers.putSingle("Access-Control-Expose-Headers", "ETag");
        if (request.getMethod().equals("OPTIONS")) {
            headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD");
            headers.putSingle("Access-Control-Allow-Headers", "If-None-Match");
            headers.putSingle("Access-Control-Max-Age", "86400");
        }
    }
}
