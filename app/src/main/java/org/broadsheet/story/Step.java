package org.broadsheet.story;

import java.time.Instant;

/**
 * One step in a story's public life: a version that the public has seen, without its text.
 *
 * @param number of the version
 * @param note a correction's note, in plain text, for the public; else empty
 * @param publishedAt when the public first saw it
 */
public record Step(int number, Version.Kind kind, String note, Instant publishedAt) {}
