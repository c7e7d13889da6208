/**
 * Who may do what: staff accounts and roles, the way in (password, second factor, session), links by which people set
 * passwords, API tokens, and the one-time link for the first account.
 *
 * <p>Owns {@code account}, {@code recovery_code}, {@code account_link}, {@code session}, {@code half_log_in}, {@code
 * known_device}, {@code failed_log_in}, {@code api_token}, {@code setup_link} and {@code setting}. Its doors are {@link
 * org.broadsheet.account.LogIns}, {@link org.broadsheet.account.Sessions}, {@link org.broadsheet.account.People}, {@link
 * org.broadsheet.account.Links}, {@link org.broadsheet.account.SecondFactors}, {@link org.broadsheet.account.Tokens}, {@link
 * org.broadsheet.account.Accounts} and {@link org.broadsheet.account.Setup}. Invariants: a secret is kept as a hash only, a
 * password as Argon2id, the secret of a second factor sealed; somebody who may administer is always there. It must never
 * write a secret, a password or an e-mail address to the log or a log line.
 */
@NullMarked
package org.broadsheet.account;

import org.jspecify.annotations.NullMarked;
