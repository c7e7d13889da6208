package org.broadsheet.config;

/**
 * A setting in force, for showing.
 *
 * @param name with its name part filled in
 * @param value as written; stars for a secret
 * @param place where it comes from, {@code default} when nobody set it
 */
public record Setting(String name, String value, String place) {}
