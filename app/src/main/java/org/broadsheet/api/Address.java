package org.broadsheet.api;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/**
 * Under which address others know the site.
 *
 * @param publicUrl as configured, without a slash at its end; when missing, what the request called us
 */
record Address(Optional<URI> publicUrl) {

    /** Without a slash at its end. */
    String of(UriInfo request) {
        String address = publicUrl.orElseGet(request::getBaseUri).toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
