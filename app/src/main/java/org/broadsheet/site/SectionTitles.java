package org.broadsheet.site;

import org.broadsheet.settings.Section;

/** Sections' titles in the language of the reader. */
public final class SectionTitles {

    /** As printed in the language of {@code words}: the six usual ones are translated, unless they were given a title. */
    public static String of(Section section, Words words) {
        if (!section.isTitledByKey()) {
            return section.title();
        }
        return switch (section.key()) {
            case "world" -> words.sectionWorld();
            case "politics" -> words.sectionPolitics();
            case "business" -> words.sectionBusiness();
            case "science" -> words.sectionScience();
            case "culture" -> words.sectionCulture();
            case "sport" -> words.sectionSport();
            default -> section.title();
        };
    }

    private SectionTitles() {}
}
