package org.broadsheet.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.kernel.Fault;

/** The parameters of an address. One that is not known is refused, so that a misspelt one does not pass for obeyed. */
record Parameters(MultivaluedMap<String, String> given) {

    /** @throws Fault {@code request-parameter} for one that is not known, or was given twice */
    static Parameters of(UriInfo uri, String... known) {
        var given = uri.getQueryParameters();
        given.forEach((name, values) -> {
            if (!List.of(known).contains(name)) {
                throw wrong(name + " is no parameter of this address: it has " + String.join(", ", known));
            }
            if (values.size() > 1) {
                throw wrong(name + " is given more than once");
            }
        });
        return new Parameters(given);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.getFirst(name)).filter(text -> !text.isEmpty());
    }

    Number number(String name, Number standard, long min, long max) {
        return text(name).<Number>map(text -> parse(name, text, min, max)).orElse(standard);
    }

    void oneAtMost(String... names) {
        if (Stream.of(names).filter(name -> text(name).isPresent()).count() > 1) {
            throw wrong("only one of " + String.join(", ", names) + " can be asked at a time");
        }
    }

    private static long parse(String name, String text, long min, long max) {
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException none) {
            // The refusal below says what is expected.
        }
        throw wrong(name + " is a whole number from " + min + " to " + max + ", not " + text);
    }

    private static Fault wrong(String sentence) {
        return new Fault("request-parameter", Fault.Kind.USER, sentence);
    }
}
