/**
 * One file with everything of a site in it, made while the program runs, and a site made from such a file.
 *
 * <p>Owns no table: it saves every table of the schema, whichever features there are. Doors: {@link
 * org.broadsheet.backup.Backup} and {@link org.broadsheet.backup.Restore}. A backup shows one moment of the database and
 * every file that this moment names; a restore changes nothing until every byte of the backup is proven, and is whole
 * or says that it is not. It must never overwrite a site.
 */
@NullMarked
package org.broadsheet.backup;

import org.jspecify.annotations.NullMarked;
