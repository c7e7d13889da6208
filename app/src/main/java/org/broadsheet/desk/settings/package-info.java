/**
 * {@code /desk/settings}: everything that a newsroom sets by screen, found from one page.
 *
 * <p>Owns no table; its doors are the pages. Administrators see all of it; who makes up the front page sees what belongs to the
 * words of the paper as well: topics, own pages, menus, authors. Every form works without a script, reads only the fields it
 * names, and what was refused says why with what was typed still there.
 */
@NullMarked
package org.broadsheet.desk.settings;

import org.jspecify.annotations.NullMarked;
