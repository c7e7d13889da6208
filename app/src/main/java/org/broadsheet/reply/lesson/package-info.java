/**
 * What the spam filter learns from moderators' decisions.
 *
 * <p>Owns {@code reply_lesson}. Its door is {@link org.broadsheet.reply.lesson.Lessons}, which follows the log: approved or called
 * spam by a person is learnt, anything else is forgotten again. Invariants: the same text is learnt once; a lesson holds no text
 * and goes with the reply's words; what the rules decide teaches nothing.
 */
@NullMarked
package org.broadsheet.reply.lesson;

import org.jspecify.annotations.NullMarked;
