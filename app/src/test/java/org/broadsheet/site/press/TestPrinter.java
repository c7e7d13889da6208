package org.broadsheet.site.press;

import java.util.Optional;
import java.util.function.Function;

/** Prints what it is told to, at every path but the desk's. */
record TestPrinter(Function<Address, Optional<Sheet>> printing) implements Printer {

    @Override
    public boolean prints(String path) {
        return !path.startsWith("/desk");
    }

    @Override
    public Optional<Sheet> print(Address address) {
        return printing.apply(address);
    }
}
