package org.broadsheet.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The part of an address behind the question mark, as forms write it (WHATWG URL, application/x-www-form-urlencoded). For one thread. */
public final class Query {
    private final StringBuilder text = new StringBuilder();

    /** A name and its value; what is empty says nothing and is left out. */
    public Query with(String name, String value) {
        if (!value.isEmpty()) {
            text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    /** The address of a place with it. */
    public static String at(String place, String query) {
        return query.isEmpty() ? place : place + "?" + query;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
