package org.broadsheet.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The list of codes, where the {@code type} of each problem leads. */
@Singleton
@Path(Problem.LIST)
public final class ErrorList {

    @GET
    @Produces("text/markdown; charset=utf-8")
    public String list() {
        try (InputStream list = ErrorList.class.getResourceAsStream("errors.md")) {
            if (list == null) {
                throw new IllegalStateException("errors.md is not in the jar");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
