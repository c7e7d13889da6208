/**
 * What the site is like now: name, sections, pages of its own, menus, authors' profiles. Set by screen, with the settings file
 * as what counts more or as the default.
 *
 * <p>Owns {@code site_setting}, {@code section}, {@code site_word}, {@code static_page}, {@code static_page_version}, {@code
 * menu_entry} and {@code author_profile}. Its door is {@link org.broadsheet.settings.Settings}: whoever wants to know what the
 * site is like asks it each time and keeps nothing, since the answer changes while the program runs, on every node. A word that
 * once was an address belongs to its owner for ever and leads to where the owner is now, so no redirect can go in a circle. It
 * must never let a page take an address of the program itself.
 */
@NullMarked
package org.broadsheet.settings;

import org.jspecify.annotations.NullMarked;
