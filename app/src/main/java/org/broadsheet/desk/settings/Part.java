package org.broadsheet.desk.settings;

import java.util.function.Function;
import org.broadsheet.account.Act;

/** A part of the settings: where it is, who may be there, and what it is called. */
enum Part {
    OVERVIEW("", Act.ARRANGE, SettingsWords::overview),
    SITE("/site", Act.ADMINISTER, SettingsWords::site),
    SECTIONS("/sections", Act.ADMINISTER, SettingsWords::sections),
    SOURCES("/sources", Act.ADMINISTER, SettingsWords::sources),
    TOPICS("/topics", Act.ARRANGE, SettingsWords::topics),
    AUTHORS("/authors", Act.ARRANGE, SettingsWords::authors),
    PAGES("/pages", Act.ARRANGE, SettingsWords::pages),
    MENUS("/menus", Act.ARRANGE, SettingsWords::menus);

    static final String HOME = "/desk/settings";

    private final String path;
    private final Act act;
    private final Function<SettingsWords, String> label;

    Part(String path, Act act, Function<SettingsWords, String> label) {
        this.path = path;
        this.act = act;
        this.label = label;
    }

    String href() {
        return HOME + path;
    }

    Act act() {
        return act;
    }

    String label(SettingsWords words) {
        return label.apply(words);
    }
}
