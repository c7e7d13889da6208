package org.broadsheet.settings;

import java.util.Map;
import java.util.Set;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;

/** What can be changed by screen. What stands in menus, or in the head of each page, touches every page. */
public sealed interface SettingsEntry extends Entry {
    /** The kinds of all of them begin with it. */
    String KIND = "settings-";

    @Override
    default Set<Subject> subjects() {
        return Set.of(Subject.SITE);
    }

    /** A fact of the site has another value. */
    record SiteChanged(String name, String value, String before) implements SettingsEntry {
        @Override
        public String kind() {
            return "settings-site-changed";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("name", name, "value", value, "before", before);
        }
    }

    /** There is one more section. */
    record SectionAdded(Section section) implements SettingsEntry {
        @Override
        public String kind() {
            return "settings-section-added";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("section", section.key(), "title", section.title(), "word", section.word());
        }
    }

    /** A section has another title or address, or is shown otherwise. */
    record SectionChanged(Section section, Section before) implements SettingsEntry {
        @Override
        public String kind() {
            return "settings-section-changed";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of(
                    "section", section.key(),
                    "title", section.title(),
                    "word", section.word(),
                    "title-before", before.title(),
                    "word-before", before.word(),
                    "hidden-when-empty", Boolean.toString(section.isHiddenWhenEmpty()));
        }
    }

    /** The sections stand in another order. */
    record SectionsOrdered(String order) implements SettingsEntry {
        @Override
        public String kind() {
            return "settings-sections-ordered";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("order", order);
        }
    }

    /** A section is no more; its stories are another's. */
    record SectionJoined(String section, String to, int stories) implements SettingsEntry {
        @Override
        public String kind() {
            return "settings-section-joined";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("section", section, "to", to, "stories", Integer.toString(stories));
        }
    }

    /**
     * A page of the paper's own has a new version.
     *
     * @param isShownElsewhere whether its title or its address is on other pages
     */
    record PageSaved(long page, int version, String title, boolean isPublic, boolean isShownElsewhere)
            implements SettingsEntry {
        @Override
        public String kind() {
            return isPublic ? "settings-page-published" : "settings-page-saved";
        }

        @Override
        public Set<Subject> subjects() {
            return isShownElsewhere ? Set.of(Subject.SITE) : Set.of(ofPage(page));
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("page", Ids.text(page), "version", Integer.toString(version), "title", title);
        }
    }

    /** The public does not see a page any more. */
    record PageTakenOff(long page, String title) implements SettingsEntry {
        @Override
        public String kind() {
            return "settings-page-taken-off";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("page", Ids.text(page), "title", title);
        }
    }

    /** A menu has other entries, or another order. */
    record MenuChanged(String menu, String entries) implements SettingsEntry {
        @Override
        public String kind() {
            return "settings-menu-changed";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("menu", menu, "entries", entries);
        }
    }

    /** An author's page says something else. */
    record ProfileSaved(String author, String name) implements SettingsEntry {
        @Override
        public String kind() {
            return "settings-author-saved";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(Subject.of("author", author));
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("author", author, "name", name);
        }
    }

    /** An author's page has only the stories again. */
    record ProfileRemoved(String author) implements SettingsEntry {
        @Override
        public String kind() {
            return "settings-author-removed";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(Subject.of("author", author));
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("author", author);
        }
    }

    /** What carries a page of the paper's own. */
    static Subject ofPage(long page) {
        return Subject.of("page", Ids.text(page));
    }
}
