/**
 * The load harness behind {@code ./broadsheet bench}: it starts the program as it is shipped, on loopback and in a folder that
 * it throws away, asks it what a newsroom and its readers ask, and prints one table.
 *
 * <p>Nothing here is part of the program. The door is {@link org.broadsheet.bench.Bench}.
 */
@NullMarked
package org.broadsheet.bench;

import org.jspecify.annotations.NullMarked;
