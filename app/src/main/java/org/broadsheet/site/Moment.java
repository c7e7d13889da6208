package org.broadsheet.site;

/**
 * A time as a page shows it.
 *
 * @param words for people, in the page's language and the newsroom's zone
 * @param machine for the datetime attribute (HTML, section 4.5.14)
 */
public record Moment(String words, String machine) {}
