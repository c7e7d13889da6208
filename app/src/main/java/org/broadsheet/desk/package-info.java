/**
 * The newsroom's screens: the gate before all of them, what they have in common (shell, navigation, components, words), set-up,
 * log-in and the first page. Each other room has a package below this one.
 *
 * <p>Owns no table. Its door is HTTP, {@code /desk} and {@code /setup}; {@link org.broadsheet.desk.Gate} closes whatever is not
 * marked as open or allowed to somebody. What can be done is done by forms, and scripts make it quick. It must never decide what
 * may become of a story: that is {@link org.broadsheet.story.Stories}.
 */
@NullMarked
package org.broadsheet.desk;

import org.jspecify.annotations.NullMarked;
