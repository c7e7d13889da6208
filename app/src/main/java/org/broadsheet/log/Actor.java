package org.broadsheet.log;

/**
 * Who changed something: {@code wire:afp}, {@code token:cms}, {@code account:…}, {@code schedule}, {@code operator}.
 *
 * @param name as kept and shown in the desk; never a reader's name or address
 * @param from the network address of who did it over the web, which is kept apart and forgotten earlier; empty for unknown
 */
public record Actor(String name, String from) {
    public Actor(String name) {
        this(name, "");
    }

    /** The same one, as met at a network address. */
    public Actor at(String address) {
        return new Actor(name, address);
    }

    /** The clock: what was planned came due. */
    public static final Actor SCHEDULE = new Actor("schedule");

    /** The person at the command line. */
    public static final Actor OPERATOR = new Actor("operator");

    public static Actor wire(String source) {
        return new Actor("wire:" + source);
    }

    public static Actor token(String name) {
        return new Actor("token:" + name);
    }

    /** Without the address, so that no log line can show it by accident. */
    @Override
    public String toString() {
        return "Actor[" + name + "]";
    }

    /** Whether an agency did it, and no person. */
    public boolean isWire() {
        return name.startsWith("wire:");
    }
}
