package org.broadsheet.web;

import org.broadsheet.kernel.ByteCount;

/**
 * An address whose requests may have a larger body than all others, or only a smaller one.
 *
 * @param path that is posted to; with a slash at its end, everything below it
 * @param max of the whole body
 * @param tooLarge what one that says to be larger is answered
 */
public record LargeBody(String path, ByteCount max, Problem tooLarge) {}
