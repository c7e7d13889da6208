/**
 * The readers' side of replies: what stands below a story, pages of threads and of single replies, their feed, and the forms.
 *
 * <p>Owns no table. Doors: {@link org.broadsheet.site.reply.StoryReplies} for the story's page, {@link
 * org.broadsheet.site.reply.ThreadPages} for the press, and the routes below {@code /reply}. What the press prints is the same for
 * all readers; a page that is for one is printed by the routes, and kept by nobody. Everything works without a script. It must never
 * print an address, a mark, or anything else about a reader than what stands beside the reply.
 */
@NullMarked
package org.broadsheet.site.reply;

import org.jspecify.annotations.NullMarked;
