/**
 * The readers' side of newsletters: the page to ask with, the links of letters, and the letters' words. Everything works without
 * JavaScript.
 *
 * <p>Owns no table; {@link org.broadsheet.newsletter.Newsletters} has the rules. Pages here are for one reader and kept by nobody. It
 * must never answer differently for an address that is known.
 */
@NullMarked
package org.broadsheet.site.newsletter;

import org.jspecify.annotations.NullMarked;
