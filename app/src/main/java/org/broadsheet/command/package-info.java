/**
 * The command line: one class per command, and the checks that a start makes before it touches anything.
 *
 * <p>Owns no table. Door: {@link org.broadsheet.command.CommandLine}. Only {@code run} and {@code demo} start the
 * server; everything else answers at once. A refusal is one line on standard error and exit code 2.
 */
@NullMarked
package org.broadsheet.command;

import org.jspecify.annotations.NullMarked;
