/**
 * Things to do at a time, kept through restarts: an embargo that ends, a schedule, an expiry; later mail and posts.
 *
 * <p>Owns {@code job}. Its door is {@link org.broadsheet.jobs.Schedule}. A job is planned in the same transaction as the
 * change that needs it, runs at least once and never before its time, and is gone in the same transaction as what it did.
 * It must never run work that talks to the network inside that transaction.
 */
@NullMarked
package org.broadsheet.jobs;

import org.jspecify.annotations.NullMarked;
