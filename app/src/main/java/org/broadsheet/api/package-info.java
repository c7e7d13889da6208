/**
 * The site for other programs: published stories as IPTC ninjs 3.1 for everybody, and the desk's verbs for those who hold a
 * token.
 *
 * <p>Owns no table. Its door is HTTP, {@code /api} (docs/api.md). Whoever has no token gets not a byte of what is embargoed,
 * withheld or a draft, and of what was killed only that it was. It must never decide what may become of a story: that is
 * {@link org.broadsheet.story.Stories}.
 */
@NullMarked
package org.broadsheet.api;

import org.jspecify.annotations.NullMarked;
