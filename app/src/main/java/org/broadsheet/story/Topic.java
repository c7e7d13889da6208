package org.broadsheet.story;

/**
 * Something stories are about, with a page of its own.
 *
 * @param slug its part of an address: lower case, unique
 * @param name as printed
 */
public record Topic(String slug, String name) {}
