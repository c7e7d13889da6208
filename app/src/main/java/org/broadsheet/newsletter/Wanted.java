package org.broadsheet.newsletter;

import java.util.List;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Language;

/**
 * What somebody asked for with a form.
 *
 * @param lists the newsletters' words, such as {@code weekly} or {@code section-world}
 * @param words what the form said that they agree to
 */
public record Wanted(EmailAddress to, List<String> lists, Language language, String words) {
    public Wanted {
        lists = List.copyOf(lists);
    }

    /** Without the address. */
    @Override
    public String toString() {
        return "Wanted" + lists;
    }
}
