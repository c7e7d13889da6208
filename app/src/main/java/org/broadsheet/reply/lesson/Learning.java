package org.broadsheet.reply.lesson;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.broadsheet.log.Follower;
import org.broadsheet.log.Logged;
import org.broadsheet.reply.guard.SpamFilter;

/** Takes into this node's filter what was written down, on a thread of its own: at the start all, then what is new. */
public final class Learning implements Follower {
    private static final int AT_ONCE = 500;

    private final Lessons lessons;
    private final SpamFilter filter;
    private final ReentrantLock turn = new ReentrantLock();
    private long learnt = Long.MIN_VALUE;

    public Learning(Lessons lessons, SpamFilter filter) {
        this.lessons = lessons;
        this.filter = filter;
    }

    @Override
    public String name() {
        return "reply-learning";
    }

    @Override
    public Memory memory() {
        return Memory.NONE;
    }

    @Override
    public void doubt() {
        begin();
    }

    @Override
    public void follow(List<Logged> entries) {
        if (entries.stream().anyMatch(entry -> entry.kind().equals(Taught.KIND))) {
            begin();
        }
    }

    /** Returns at once. */
    public void begin() {
        Thread.ofVirtual().name("reply-learning").start(this::catchUp);
    }

    /** Returns when all is taken in. */
    public void catchUp() {
        turn.lock();
        try {
            List<Lesson> fresh;
            do {
                fresh = lessons.after(learnt, AT_ONCE);
                for (Lesson lesson : fresh) {
                    filter.learn(lesson.features(), lesson.isSpam(), lesson.times());
                    learnt = lesson.id();
                }
            } while (fresh.size() == AT_ONCE);
        } finally {
            turn.unlock();
        }
    }
}
