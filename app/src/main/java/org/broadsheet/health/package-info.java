/**
 * How the program is, for those who run it: whether it is ready, and numbers for a graph.
 *
 * <p>Owns no table. Has no door: it looks at those of the other rooms, by health checks on the site's port and metrics on the
 * management port. Each look is cheap, bounded in time and taken once a second however many ask. It must never change
 * anything, and never tell a reader more than a name and a code.
 */
@NullMarked
package org.broadsheet.health;

import org.jspecify.annotations.NullMarked;
