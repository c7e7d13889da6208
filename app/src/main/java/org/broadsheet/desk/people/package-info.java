/**
 * The screens for people: my account, second factor, sessions; for administrators people, tokens and the audit; and the page
 * behind an invitation.
 *
 * <p>Owns no table. Its door is HTTP. The rules are in {@link org.broadsheet.account}. It must never show a secret twice, or
 * take more from a form than the fields it asks for.
 */
@NullMarked
package org.broadsheet.desk.people;

import org.jspecify.annotations.NullMarked;
