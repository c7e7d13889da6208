/**
 * What stands where on the front page: by the hand of an editor, or by rule.
 *
 * <p>Owns {@code front_arrangement} and {@code front_draft}. Its door is {@link org.broadsheet.front.Arrangements}. An
 * arrangement is prepared as a whole and goes live as a whole, in one transaction with its entry of the log; a story that is not
 * public, or whose time in a slot is over, leaves the slot to the rule by itself. It must never print: that is the site's.
 */
@NullMarked
package org.broadsheet.front;

import org.jspecify.annotations.NullMarked;
