package org.broadsheet.wire.format;

import java.util.List;

/** The formats that are read, in the order in which they are asked whether a message is theirs. */
final class WireFormats {
    static final List<WireFormat> ALL = List.of(new NewsMlG2(), new Ninjs(), new Feed());

    private WireFormats() {}
}
