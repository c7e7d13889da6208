package org.broadsheet.understanding;

import org.broadsheet.kernel.Language;

/**
 * What is compared of a story.
 *
 * @param text everything after the headline, its beginning first: standfirst, then body
 */
public record Copy(Language language, String headline, String text) {}
