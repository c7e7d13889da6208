package org.broadsheet.web;

import org.broadsheet.kernel.ByteCount;

/**
 * An address whose requests may have a larger body than all others.
 *
 * @param path that is posted to
 * @param max of the whole body
 * @param tooLarge what one that says to be larger is answered
 */
public record LargeBody(String path, ByteCount max, Problem tooLarge) {}
