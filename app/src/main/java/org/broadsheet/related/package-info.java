/**
 * What helps a reader understand this story: the items that belong to it, each with its reason, and the story lines that
 * running news forms. Owns the tables {@code related} and {@code related_choice}. Door: {@link org.broadsheet.related.Related}.
 * A story's items are proposed when it is published, and older ones learn of it. What is kept are proposals: whether a story may
 * be shown is asked of the stories, each time. Editors' pins and bans go before everything.
 */
@NullMarked
package org.broadsheet.related;

import org.jspecify.annotations.NullMarked;
