/**
 * The desk's screens for pictures: the library, one picture, upload.
 *
 * <p>Owns no table. Its rules are those of {@link org.broadsheet.media.PictureLibrary}. It shows pictures that no reader may see
 * yet, so its files are for those who may write alone.
 */
@NullMarked
package org.broadsheet.desk.pictures;

import org.jspecify.annotations.NullMarked;
