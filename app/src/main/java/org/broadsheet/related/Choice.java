package org.broadsheet.related;

import org.broadsheet.story.StoryId;

/** What an editor decided about an item of a list: banned, else pinned. */
public record Choice(StoryId story, boolean isBanned) {}
