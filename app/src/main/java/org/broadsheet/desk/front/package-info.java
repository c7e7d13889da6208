/**
 * The desk's screen for the front page: what readers see, what is prepared, and the way from one to the other.
 *
 * <p>Owns no table. Its rules are those of {@link org.broadsheet.front.Arrangements}. Every change is a plain form; the script
 * adds dragging, keys and changes without a new page.
 */
@NullMarked
package org.broadsheet.desk.front;

import org.jspecify.annotations.NullMarked;
