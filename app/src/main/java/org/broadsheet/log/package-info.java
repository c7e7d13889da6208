/**
 * The log: a gapless, ordered table of everything that changed, and the followers that derive things from it.
 *
 * <p>Owns {@code log}, {@code follower} and {@code lease}. Its doors are {@link org.broadsheet.log.Log} and {@link
 * org.broadsheet.log.Followers}. An entry is in the same transaction as its change; positions have no gap and become
 * visible in order; a follower gets every entry at least once, in order. It must never drop or rewrite an entry.
 */
@NullMarked
package org.broadsheet.log;

import org.jspecify.annotations.NullMarked;
