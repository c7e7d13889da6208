package org.broadsheet.desk;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.broadsheet.site.press.Compression;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sends the desk's pages compressed, for those on a train. What compression tells by its length (BREACH) would need somebody
 * else's page to ask for ours as the person who is logged in, and the session's cookie is not sent along then ({@code
 * SameSite=Strict}). Safe for any thread.
 */
@Singleton
public final class PackedPages {
    private static final int WORTH_IT_CHARS_MIN = 1024;

    @ServerResponseFilter
    public void pack(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        boolean isPage = response.getEntity() instanceof String
                && MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())
                && request.getUriInfo().getPath().matches("/?(desk|setup)(/.*)?");
        if (!isPage || accepted == null || !accepted.matches("(.*[,\\s])?gzip(\\s*,.*)?")) {
            return;
        }
        String html = (String) response.getEntity();
        if (html.length() >= WORTH_IT_CHARS_MIN) {
            response.setEntity(Compression.gzip(html.getBytes(StandardCharsets.UTF_8)));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }
}
