package org.broadsheet.command;

import java.io.PrintStream;
import java.util.List;

/** One command of the program. */
interface Command {

    /**
     * A flag.
     *
     * @param name with its hyphens
     * @param value what stands for its value in the help; empty when it takes none
     */
    record Flag(String name, String value, String sentence) {

        boolean takesValue() {
            return !value.isEmpty();
        }
    }

    /** One or two words, as in {@code token add}. */
    String name();

    /** One sentence. */
    String sentence();

    /** What follows the flags, as in {@code SOURCE FILE…}; empty when nothing does. */
    default String words() {
        return "";
    }

    /** Whether the help leaves it out. */
    default boolean isHidden() {
        return false;
    }

    List<Flag> flags();

    /**
     * Does it, and returns the exit code.
     *
     * @throws org.broadsheet.kernel.Fault when it is refused
     */
    int run(Arguments arguments, PrintStream out);
}
