package org.broadsheet.site;

import java.util.List;

/**
 * Addresses of what a page is drawn with.
 *
 * @param styles style sheets in order
 * @param preloads fonts that the first view needs
 * @param logo in place of the paper's name; empty for none
 */
public record Look(List<String> styles, List<String> preloads, String icon, String logo) {}
