/**
 * What readers answer to a story, and what the newsroom does about it.
 *
 * <p>Owns {@code reply}, {@code reply_thread}, {@code reply_rule}, {@code reply_ban}, {@code reply_report}, {@code reply_watch},
 * {@code reply_told}. Doors: {@link org.broadsheet.reply.Replies} for readers, {@link org.broadsheet.reply.Moderation} for the
 * newsroom, {@link org.broadsheet.reply.Conversation} for pages. A reply is acknowledged after its commit only; one challenge
 * makes one reply; a filter holds and never deletes; only what the public can see changes its pages. It must never hand out a
 * reader's address, a mark of it, or where a reply came from.
 */
@NullMarked
package org.broadsheet.reply;

import org.jspecify.annotations.NullMarked;
