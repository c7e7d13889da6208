package org.broadsheet.desk.settings;

import java.util.List;

/** One author's page, to be written. */
public record AuthorScreen(
        Around around,
        String slug,
        String name,
        String roleLine,
        String biography,
        String links,
        List<SiteScreen.Choice> pictures,
        List<SiteScreen.Choice> accounts,
        boolean hasProfile) {}
