/**
 * Pictures: taken in once, checked, freed of what a camera wrote into them, and kept in the widths that pages need.
 *
 * <p>Owns the folder {@code DATA/media}, no table. Its door is {@link org.broadsheet.media.Media}. A picture is
 * what its bytes say and never what its name says; memory is bounded. It must never fetch from an address.
 */
@NullMarked
package org.broadsheet.media;

import org.jspecify.annotations.NullMarked;
