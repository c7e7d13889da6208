package org.broadsheet.config;

/**
 * One line of one layer, as written.
 *
 * @param place where it stands, for people: {@code data/broadsheet.properties line 3}, {@code --port}
 */
record Entry(String key, String value, String place) {}
