package org.broadsheet.site;

import java.util.Locale;

/**
 * One of the parts that the paper is divided into.
 *
 * @param slug its address without the slash, e.g. {@code world}
 * @param title as the configuration has it
 */
public record Section(String slug, String title) {

    /** Its address on the site. */
    public String address() {
        return "/" + slug;
    }

    /** As printed in the language of {@code words}: the six usual ones are translated, unless they have a title. */
    public String title(Words words) {
        if (!title.equals(capitalised(slug))) {
            return title;
        }
        return switch (slug) {
            case "world" -> words.sectionWorld();
            case "politics" -> words.sectionPolitics();
            case "business" -> words.sectionBusiness();
            case "science" -> words.sectionScience();
            case "culture" -> words.sectionCulture();
            case "sport" -> words.sectionSport();
            default -> title;
        };
    }

    /** The title of a section that nobody gave one: {@code world-cup} is {@code World cup}. */
    static String capitalised(String slug) {
        String words = slug.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
