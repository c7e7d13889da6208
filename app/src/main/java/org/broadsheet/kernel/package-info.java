/**
 * The words every other room uses: ids, text of a body, safe markup, languages, addresses and faults.
 *
 * <p>Owns no table. Knows the JDK and jsoup, and nothing of Broadsheet. Everything here is an immutable value and safe
 * for any thread. It must never read a clock, a file or a configuration.
 */
@NullMarked
package org.broadsheet.kernel;

import org.jspecify.annotations.NullMarked;
