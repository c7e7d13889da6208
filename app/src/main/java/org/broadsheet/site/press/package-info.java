/**
 * The press: readers' pages as finished bytes, so that no reader waits for a database or a template.
 *
 * <p>Owns no table. Its door is {@link org.broadsheet.site.press.Press}; other rooms hand it a
 * {@link org.broadsheet.site.press.Printer} that makes a {@link org.broadsheet.site.press.Sheet} for an
 * {@link org.broadsheet.site.press.Address}. Invariants: no request that begins after
 * {@link org.broadsheet.site.press.Press#drop} has returned sees a page made before it; a page is printed once however
 * many ask; the kept bytes never pass the bound. It must never keep anything that is for one reader only.
 */
@NullMarked
package org.broadsheet.site.press;

import org.jspecify.annotations.NullMarked;
