package org.broadsheet.story;

/** A story that is public, with the version that the public sees. */
public record Published(Story story, Version version) {
    public Published {
        if (!story.isPublic() || !story.live().orElse(0).equals(version.number())) {
            throw new IllegalArgumentException("not public: version " + version.number() + " of " + story.id());
        }
    }

    /** Its place among all published stories, newest first. */
    public Card.Cursor cursor() {
        return new Card.Cursor(story.publishedAt().orElseThrow(), story.id());
    }
}
