package org.broadsheet.desk;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.kernel.Secret;

/** The style sheet of the newsroom's screens, at an address that holds a hash of it. */
@Singleton
@Path("/desk/files")
public final class DeskFiles {
    private static final int HASH_CHARACTERS = 12;

    private final String style;
    private final String name;

    public DeskFiles() {
        this.style = resource("desk.css");
        this.name = "desk-" + new Secret(style).hash().substring(0, HASH_CHARACTERS) + ".css";
    }

    List<String> styles() {
        return List.of("/desk/files/" + name);
    }

    @GET
    @Path("{name}")
    public Response file(@PathParam("name") String asked) {
        if (!asked.equals(name)) {
            throw new NotFoundException();
        }
        return Response.ok(style)
                .type("text/css; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    private static String resource(String name) {
        try (InputStream in = DeskFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
