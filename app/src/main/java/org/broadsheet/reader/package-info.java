/**
 * Readers who gave an address: to reply, later to get letters.
 *
 * <p>Owns {@code reader}. Its door is {@link org.broadsheet.reader.Readers}. A reader's address is here and nowhere else, sealed;
 * others know a {@link org.broadsheet.reader.ReaderId}, and a mark that tells nothing without the key in the data folder. It must
 * never put an address into a log, an error, or a text of its own.
 */
@NullMarked
package org.broadsheet.reader;

import org.jspecify.annotations.NullMarked;
