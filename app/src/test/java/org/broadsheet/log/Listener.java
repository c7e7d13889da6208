package org.broadsheet.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A follower that writes down what it is told, after {@code before} had its say. */
final class Listener implements Follower {
    final List<Long> heard = new CopyOnWriteArrayList<>();
    private final String name;
    private final Memory memory;
    private volatile Consumer<List<Logged>> before;

    Listener(String name, Memory memory) {
        this(name, memory, entries -> {});
    }

    Listener(String name, Memory memory, Consumer<List<Logged>> before) {
        this.name = name;
        this.memory = memory;
        this.before = before;
    }

    /** One that throws whatever it is told. */
    static Listener deaf(String name, Memory memory) {
        return new Listener(name, memory, entries -> {
            throw new IllegalStateException("deaf, for the test");
        });
    }

    void heal() {
        before = entries -> {};
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public void follow(List<Logged> entries) {
        before.accept(entries);
        entries.forEach(entry -> heard.add(entry.position()));
    }
}
