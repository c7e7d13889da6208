/**
 * The editorial record: stories, their versions, their addresses, and the rules of what may become of them.
 *
 * <p>Owns {@code story}, {@code version}, {@code path}, {@code topic}, {@code story_topic} and {@code author}. Its doors are
 * {@link org.broadsheet.story.Stories} (changes) and {@link org.broadsheet.story.StoryStore} (reads). A version is never
 * changed; a path is never given to another story; a kill is never refused; nothing under embargo is live. It must never
 * ask who is allowed: that is the caller's business.
 */
@NullMarked
package org.broadsheet.story;

import org.jspecify.annotations.NullMarked;
