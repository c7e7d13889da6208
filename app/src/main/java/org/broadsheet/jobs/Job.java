package org.broadsheet.jobs;

import java.time.Instant;

/**
 * Something to do at a time. One per kind and subject: planning it again moves it.
 *
 * @param kind which work it is, e.g. {@code story-due}; stable for ever
 * @param subject what it is about: an id as text
 */
public record Job(String kind, String subject, Instant dueAt) {}
