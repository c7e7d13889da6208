/**
 * Pictures: taken in once, checked, freed of what a camera wrote into them, drawn in the widths that pages need, and described.
 *
 * <p>Owns the folder {@code DATA/media} and the tables {@code picture} and {@code picture_use}. Its doors are
 * {@link org.broadsheet.media.Media} for files and {@link org.broadsheet.media.PictureLibrary} for what is known of them. A
 * picture is what its bytes say and never what its name says; memory is bounded; no reader gets a byte that a stranger sent. It
 * must never fetch from an address.
 */
@NullMarked
package org.broadsheet.media;

import org.jspecify.annotations.NullMarked;
