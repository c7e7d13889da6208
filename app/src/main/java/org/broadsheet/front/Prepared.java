package org.broadsheet.front;

import java.time.Instant;
import java.util.Optional;
import org.broadsheet.log.Actor;

/**
 * What the newsroom works on: one for all, saved with every change.
 *
 * @param revision counts every change
 * @param base the number of the live arrangement that it was made from
 * @param by who changed it last; empty when nobody ever did
 */
public record Prepared(long revision, long base, Arrangement arrangement, Optional<Actor> by, Instant at) {}
