/**
 * Newsletters: who gets which, and by which words they agreed to it.
 *
 * <p>Owns {@code newsletter_reader}, {@code newsletter_subscription} and {@code newsletter_consent}; addresses are the reader room's.
 * Its door is {@link org.broadsheet.newsletter.Newsletters}. Nobody gets anything before they agreed by a link that only the
 * address got; one link ends it. It must never tell who asks whether an address is known.
 */
@NullMarked
package org.broadsheet.newsletter;

import org.jspecify.annotations.NullMarked;
