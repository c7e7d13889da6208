package org.broadsheet.site.press;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.broadsheet.web.HeaderField;

/** Reads pages from a press as a reader would: for tests of other rooms. */
public final class PressReader {

    /** What a reader gets: the status, and the page or where it is now. */
    public record Got(int status, String text) {}

    private final Press press;

    public PressReader(Press press) {
        this.press = press;
    }

    public Got get(String path) {
        var address = Address.of(path);
        var page = press.serve(address).join().orElseThrow();
        String location = page.fields.stream()
                .filter(field -> field.name().equalsIgnoreCase("location"))
                .map(HeaderField::value)
                .findFirst()
                .orElse("");
        byte[] body = page.in(Encoding.IDENTITY).body();
        return new Got(page.status, location.isEmpty() ? new String(body, StandardCharsets.UTF_8) : location);
    }

    /** What the press keeps carries these. */
    public Set<org.broadsheet.log.Subject> subjects(String path) {
        return press.serve(Address.of(path)).join().orElseThrow().subjects;
    }
}
