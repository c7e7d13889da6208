/**
 * The desk's screens for the wire queue: the list with its preview, merging, the files that could not be read, and the stream
 * that tells what changes.
 *
 * <p>Owns no table. Its rules are those of {@link org.broadsheet.wire.Queue} and {@link org.broadsheet.wire.Merges}. Every act is a
 * form that works without script; it never shows a sender's markup but as {@link org.broadsheet.kernel.Html}.
 */
@NullMarked
package org.broadsheet.desk.queue;

import org.jspecify.annotations.NullMarked;
