/** The program as a process of its own, from its script to its exit code. */
@NullMarked
package org.broadsheet.whole;

import org.jspecify.annotations.NullMarked;
