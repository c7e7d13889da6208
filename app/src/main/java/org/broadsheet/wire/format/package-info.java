/**
 * The agencies' formats, each one class and one test: bytes in, {@link org.broadsheet.wire.format.WireItem}s out.
 *
 * <p>Owns no table and knows no framework. Hostile input costs bounded time and memory: no DTD, no external entity, no
 * unbounded depth. It must never guess what a sender meant when a reader could be harmed by it: what cannot be read is
 * reported as a {@link org.broadsheet.wire.format.Finding}.
 */
@NullMarked
package org.broadsheet.wire.format;

import org.jspecify.annotations.NullMarked;
