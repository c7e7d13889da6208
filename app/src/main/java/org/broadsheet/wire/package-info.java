/**
 * Wire copy: sources and their rules, the inbox, and the life of an item from file to story and to what the agency says
 * about it later.
 *
 * <p>Owns {@code wire_item}, {@code wire_picture}, {@code wire_guid}, {@code queue_item}, {@code queue_count} and the folders below {@code DATA/wire}. Its
 * doors are {@link org.broadsheet.wire.Wire} for what comes and {@link org.broadsheet.wire.Queue} for the desk. A kill
 * is never refused; an embargo that cannot be read holds the story; a lower version never replaces a higher one; an
 * editor's words are never replaced by the wire. It must never delete a delivered file.
 */
@NullMarked
package org.broadsheet.wire;

import org.jspecify.annotations.NullMarked;
