package org.broadsheet.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The API as OpenAPI 3.1. Written by hand and held against the code by a test, since what can be made of the code alone says less
 * than a person can, and costs time at every start.
 */
@Singleton
@Path("/api/openapi.json")
public final class Description {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response description(@Context Request request) {
        return Fresh.answer(request, read());
    }

    static byte[] read() {
        try (InputStream description = Description.class.getResourceAsStream("openapi.json")) {
            if (description == null) {
                throw new IllegalStateException("openapi.json is not in the jar");
            }
            return description.readAllBytes();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
