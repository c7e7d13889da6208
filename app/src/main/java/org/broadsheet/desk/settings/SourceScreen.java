package org.broadsheet.desk.settings;

import java.util.List;

/**
 * What is done with one source's items. Of each choice the first is "as the settings file says".
 *
 * @param standardTitle what the settings file says, for an empty field
 * @param folder where its files go
 * @param isChosen whether anything was chosen by screen
 */
public record SourceScreen(
        Around around,
        String name,
        String folder,
        List<SiteScreen.Choice> rules,
        List<SiteScreen.Choice> sections,
        String sectionRules,
        String days,
        String standardDays,
        String title,
        String standardTitle,
        String licence,
        String standardLicence,
        List<SiteScreen.Choice> own,
        List<SiteScreen.Choice> pictures,
        boolean isNeverBreaking,
        boolean isChosen) {}
