/**
 * The desk's screens for readers' replies: the live queue with its context, bans, and how replies are taken.
 *
 * <p>Owns no table. Its rules are those of {@link org.broadsheet.reply.Moderation}. Every act is a form that works without script,
 * and can be taken back. It never shows a reader's address, a mark of it, or where a reply came from.
 */
@NullMarked
package org.broadsheet.desk.replies;

import org.jspecify.annotations.NullMarked;
