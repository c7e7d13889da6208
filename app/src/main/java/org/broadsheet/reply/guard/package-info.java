/**
 * What stands between a submitted reply and the public: the question that a script does not answer, and filters that hold.
 *
 * <p>Owns no table and knows no framework: all that it needs is passed in. Doors: {@link
 * org.broadsheet.reply.guard.SealedChallenges}, {@link org.broadsheet.reply.guard.Filters}, {@link
 * org.broadsheet.reply.guard.SpamFilter}. Everything is decided in this process, in bounded memory; each reason has a stable code
 * and words for a moderator. It must never ask the network, delete, or keep a reader's words.
 */
@NullMarked
package org.broadsheet.reply.guard;

import org.jspecify.annotations.NullMarked;
