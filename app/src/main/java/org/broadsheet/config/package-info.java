/**
 * Settings: keys with types, bounds and one-sentence docs, and the layers that they are read from.
 *
 * <p>Owns no table. Door: {@link org.broadsheet.config.Configuration}. Knows the JDK and the kernel. A feature declares
 * its keys as constants of its own {@code …Config} record; {@code command.Keys} lists them all. An unknown key or a bad
 * value is refused before anything starts. It must never print the value of a secret.
 */
@NullMarked
package org.broadsheet.config;

import org.jspecify.annotations.NullMarked;
