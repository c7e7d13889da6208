/**
 * What a text is about: its terms and names, how near two texts are, which are copies of one another, which form one story line.
 * Owns no table. Doors: {@link org.broadsheet.understanding.Scorer}, {@link org.broadsheet.understanding.Names},
 * {@link org.broadsheet.understanding.Sketch}. Knows neither index nor database nor framework, so it can be measured over any
 * list of texts; the same text always gives the same answer.
 */
@NullMarked
package org.broadsheet.understanding;

import org.jspecify.annotations.NullMarked;
