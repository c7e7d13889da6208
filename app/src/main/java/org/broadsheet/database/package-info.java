/**
 * The way to the database: one write connection and several readers on SQLite, a pool on PostgreSQL, and nothing else
 * about either leaves this room.
 *
 * <p>Owns no table, knows no feature. Its door is {@link org.broadsheet.database.Database}. A write is one transaction; a
 * read sees one moment. It must never hand out a connection.
 */
@NullMarked
package org.broadsheet.database;

import org.jspecify.annotations.NullMarked;
