package org.broadsheet.account;

import java.time.Instant;

/**
 * A session that somebody is logged in with.
 *
 * @param id names it among the sessions of its account; it is no secret
 * @param device as {@link Device} calls the browser; empty for one that nobody knows
 * @param address the network address of the log-in
 * @param usedAt to within some minutes
 */
public record LogIn(
        String id, Account account, boolean hasSecondFactor, String device, String address, Instant madeAt, Instant usedAt) {}
