/**
 * Who may do what: staff accounts and their log-in sessions, API tokens, and the one-time link for the first account.
 *
 * <p>Owns {@code api_token}, {@code account}, {@code session}, {@code setup_link} and {@code setting}. Its doors are {@link
 * org.broadsheet.account.Tokens}, {@link org.broadsheet.account.Accounts}, {@link org.broadsheet.account.Sessions} and
 * {@link org.broadsheet.account.Setup}. A secret is kept as a hash only, and a password as Argon2id. It must never write a
 * secret, a password or an e-mail address to the log or a log line.
 */
@NullMarked
package org.broadsheet.account;

import org.jspecify.annotations.NullMarked;
