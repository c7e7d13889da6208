/**
 * What every HTTP door needs: where the server listens, failures as problem details or pages, and bounds on how often
 * somebody may ask.
 *
 * <p>Owns no table. Doors: {@link org.broadsheet.web.Problem}, {@link org.broadsheet.web.Throttle}. Knows no feature. It must
 * never put into an answer what a bug's exception says.
 */
@NullMarked
package org.broadsheet.web;

import org.jspecify.annotations.NullMarked;
