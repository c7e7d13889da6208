/**
 * The server's doors: connections, limits, the header fields of every response, failures as problem details or pages, and
 * bounds on how often somebody may ask.
 *
 * <p>Owns no table. Doors: {@link org.broadsheet.web.FrontDoor}, {@link org.broadsheet.web.Problem}, {@link
 * org.broadsheet.web.Throttle}. Invariants: every length, count and time that a stranger decides has a bound; every response
 * carries the safety fields. Knows no feature: one that answers before the routes comes as a {@link
 * org.broadsheet.web.Shortcut}. It must never put into an answer what a bug's exception says.
 */
@NullMarked
package org.broadsheet.web;

import org.jspecify.annotations.NullMarked;
