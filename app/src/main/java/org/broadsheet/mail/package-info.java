/**
 * The one way out for every letter to somebody: links for staff, confirmations and answers for readers, editions.
 *
 * <p>Owns {@code mail_letter}, {@code mail_suppression} and {@code mail_kept}. Its doors are {@link org.broadsheet.mail.Mail} and
 * {@link org.broadsheet.mail.Mailbox}. A letter is a line in the transaction of what it tells of, and goes out after the commit. Each
 * recipient's line is marked durably before its text leaves and again after the answer: whatever is killed when, it is sent, or
 * stands there as unsure, and is never sent twice in silence. At rest addresses and texts are sealed. It must never put an address,
 * a hash of it, or a text into a log, a metric or an error.
 */
@NullMarked
package org.broadsheet.mail;

import org.jspecify.annotations.NullMarked;
