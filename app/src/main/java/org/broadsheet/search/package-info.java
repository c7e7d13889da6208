/**
 * Search over all stories: an index on each node's disk that follows the log, and the questions it answers, for readers and for
 * the desk. Owns no table; its folder is {@code DATA/index}, which may be deleted at any time. Door:
 * {@link org.broadsheet.search.Search}. What the public may not see is in no answer for readers at any moment: an index is always
 * a little late, so what changed since is vetoed in memory before a write returns. Knows Lucene; the rooms to its right do not.
 */
@NullMarked
package org.broadsheet.search;

import org.jspecify.annotations.NullMarked;
