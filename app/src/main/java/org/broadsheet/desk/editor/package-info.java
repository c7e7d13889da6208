/**
 * Where stories are written: the lists of them, the editor, its preview and its versions, and the forms that publish.
 *
 * <p>Owns no table. Its door is HTTP, {@code /desk/stories}. Everything can be done without script; with it the text is saved as
 * it is typed. Who may open a story is decided in {@link org.broadsheet.desk.editor.StoryDoor} and nowhere else. It must never
 * decide what may become of a story: that is {@link org.broadsheet.story.CopyDesk} and {@link org.broadsheet.story.Stories}.
 */
@NullMarked
package org.broadsheet.desk.editor;

import org.jspecify.annotations.NullMarked;
