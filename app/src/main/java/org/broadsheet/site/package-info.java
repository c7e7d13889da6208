/**
 * The readers' pages: front page, sections, topics, authors, days, stories and their history, and what is gone.
 *
 * <p>Owns no table. Its door is {@link org.broadsheet.site.Site}, a printer for the press: an address in, a sheet out. A
 * page shows published text alone, and nothing on it is made for one reader. Templates get finished values: one record is
 * one page, and no template asks, counts or formats. It must never say that something exists which is not public.
 */
@NullMarked
package org.broadsheet.site;

import org.jspecify.annotations.NullMarked;
