package org.broadsheet.site.press;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.log.Follower;
import org.broadsheet.log.Logged;
import org.broadsheet.log.Subject;

/** Drops what an entry made old, before the write that made it returns: what an editor took down is down. */
@Singleton
public final class PressFollower implements Follower {
    static final String NAME = "press";

    private final Press press;

    public PressFollower(Press press) {
        this.press = press;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Memory memory() {
        return Memory.NONE;
    }

    /** Better an empty press than a page that should be down. */
    @Override
    public void doubt() {
        press.drop(Set.of(Subject.SITE));
    }

    @Override
    public void follow(List<Logged> entries) {
        var subjects = new HashSet<Subject>();
        entries.forEach(entry -> subjects.addAll(entry.subjects()));
        press.drop(subjects);
    }
}
