package org.broadsheet.web;

import java.time.Duration;

/**
 * What a stranger may ask of the front door.
 *
 * @param connections open at once; one more is told so and closed
 * @param connectionsPerAddress of one network address; 0 for no limit, as behind a proxy, where all come from one
 * @param requestLine bytes of the first line
 * @param head bytes of all header fields
 * @param idle how long a connection may be silent in both directions
 * @param headWithin how long a request's head may take from its first byte
 * @param bodyWithin how long a request's body may take from its head
 */
public record ConnectionLimits(
        int connections,
        int connectionsPerAddress,
        int requestLine,
        int head,
        Duration idle,
        Duration headWithin,
        Duration bodyWithin) {

    /** The limits in force, but for the counts, which an operator chooses. */
    public static ConnectionLimits of(WebConfig config) {
        return new ConnectionLimits(
                config.connections(),
                config.connectionsPerAddress(),
                8 * 1024,
                16 * 1024,
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofMinutes(2));
    }
}
