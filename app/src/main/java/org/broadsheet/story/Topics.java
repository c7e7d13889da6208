package org.broadsheet.story;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;

/**
 * What the desk does with topics: name, address, hide, join. Stories keep the topics they were given; what a topic is called and
 * where it is follows from both. An address that a topic ever had is its own for ever. Safe for any thread.
 */
@Singleton
public final class Topics {
    public static final int NAME_LENGTH_MAX = 80;

    private final Log log;
    private final Database database;
    private final TopicStore store = new TopicStore();

    public Topics(Log log, Database database) {
        this.log = log;
        this.database = database;
    }

    /**
     * A topic as the desk sees it.
     *
     * @param key what stories are filed under
     * @param word its address now
     * @param stories how many public ones it has
     */
    public record Known(String key, String name, String word, boolean isHidden, int stories) {}

    /** Those with the most stories first. */
    public List<Known> list(String query, int limit) {
        return database.read(sql -> store.list(sql, query, limit));
    }

    public int count() {
        return database.read(store::size);
    }

    /**
     * Gives a topic another name and another address; the old one leads to it.
     *
     * @throws Fault {@code settings-topic-unknown}, {@code settings-title}, {@code settings-word-shape}, {@code
     *     settings-word-taken}
     */
    public void change(String key, String name, String word, boolean isHidden, Actor by) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > NAME_LENGTH_MAX || wanted.chars().anyMatch(Character::isISOControl)) {
            throw new Fault("settings-title", Fault.Kind.USER, "a name has 1 to " + NAME_LENGTH_MAX + " characters");
        }
        if (!word.matches("[a-z0-9]+(-[a-z0-9]+)*") || word.length() > Words.LENGTH_MAX) {
            throw new Fault("settings-word-shape", Fault.Kind.USER, "an address is a word of a-z, 0-9 and hyphens");
        }
        log.write(t -> {
            var before = store.find(t.sql(), key).orElseThrow(() -> unknown());
            var changed = new Known(key, wanted, word, isHidden, before.stories());
            if (changed.equals(before)) {
                return false;
            }
            Optional<String> owner = store.owner(t.sql(), word);
            if (owner.filter(other -> !other.equals(key)).isPresent()) {
                throw new Fault("settings-word-taken", Fault.Kind.USER, "/topic/" + word + " leads to another topic");
            }
            store.change(t.sql(), changed, before.word());
            t.append(new TopicEntry.TopicChanged(key, wanted, word, isHidden, before.name()), by);
            return true;
        });
    }

    /**
     * Joins a topic to another one, for good.
     *
     * @param to the other's address
     */
    public void join(String key, String to, Actor by) {
        log.write(t -> {
            if (store.find(t.sql(), key).isEmpty()) {
                throw unknown();
            }
            String target = store.owner(t.sql(), to).filter(other -> !other.equals(key)).orElseThrow(() -> unknown());
            store.join(t.sql(), key, target);
            t.append(new TopicEntry.TopicJoined(key, target), by);
            return true;
        });
    }

    private static Fault unknown() {
        return new Fault("settings-topic-unknown", Fault.Kind.USER, "there is no such topic");
    }
}
