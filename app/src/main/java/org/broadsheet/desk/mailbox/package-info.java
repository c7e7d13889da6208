/**
 * The mailbox at the desk: letters that were kept instead of sent, and letters of which nobody knows whether they were taken. For
 * administrators.
 *
 * <p>Owns no table. Its screens are in {@link org.broadsheet.desk.mailbox.MailboxPages}. It must never show a letter's page but
 * in a frame that runs nothing and loads nothing.
 */
@NullMarked
package org.broadsheet.desk.mailbox;

import org.jspecify.annotations.NullMarked;
