package org.broadsheet.desk;

import jakarta.ws.rs.core.MultivaluedMap;

/** The fields of a form that was sent. */
public record Fields(MultivaluedMap<String, String> given) {

    /** Empty when it is missing. */
    public String text(String name) {
        String text = given.getFirst(name);
        return text == null ? "" : text;
    }
}
