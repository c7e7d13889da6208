package org.broadsheet.newsletter;

import org.broadsheet.kernel.Language;

/**
 * What a reader agreed to, or ended.
 *
 * @param words what stood before their eyes
 */
record Consent(String list, boolean isGiven, String words, Language language) {}
