package org.broadsheet.log;

/**
 * Who changed something: {@code wire:afp}, {@code token:cms}, {@code account:…}, {@code schedule}, {@code operator}.
 *
 * @param name as kept and shown in the desk; never a reader's name or address
 */
public record Actor(String name) {
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

    /** Whether an agency did it, and no person. */
    public boolean isWire() {
        return name.startsWith("wire:");
    }
}
