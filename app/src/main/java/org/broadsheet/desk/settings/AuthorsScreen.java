package org.broadsheet.desk.settings;

import java.util.List;
import org.broadsheet.settings.Profiles;

/**
 * Those whose names stand over stories.
 *
 * @param asked what is looked for
 * @param name as typed for a new one
 */
public record AuthorsScreen(Around around, String asked, List<Profiles.Author> rows, String name) {}
