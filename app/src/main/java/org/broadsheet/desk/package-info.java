/**
 * The newsroom's screens. For now the smallest that is honest: set-up of the first account, log-in, and one page with what
 * waits, what is out, and what could not be read.
 *
 * <p>Owns no table. Its door is HTTP, {@code /desk} and {@code /setup}. Works without script. Every change is a form that
 * only our own page can send, and asks for the person's role. It must never decide what may become of a story: that is
 * {@link org.broadsheet.story.Stories}.
 */
@NullMarked
package org.broadsheet.desk;

import org.jspecify.annotations.NullMarked;
