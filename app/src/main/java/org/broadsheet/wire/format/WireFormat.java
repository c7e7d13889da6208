package org.broadsheet.wire.format;

import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Fault;

/** One format of wire copy. Implementations hold no state and are safe for any thread. */
public interface WireFormat {

    /** Whether {@code message} looks like this format, from its first kilobytes; never fails. */
    boolean recognises(byte[] message);

    /**
     * Reads a whole message.
     *
     * @return its items in order: one for most, several for a feed or a message with more than one
     * @throws Fault {@code wire-malformed}, {@code wire-too-large}, {@code wire-too-deep}, {@code wire-no-guid} …: the
     *     message as a whole cannot be used; the sentence says where and what to do
     */
    List<WireItem> read(byte[] message);

    /** The format of a message, or empty when none of ours recognises it. */
    static Optional<WireFormat> of(byte[] message) {
        return WireFormats.ALL.stream()
                .filter(format -> format.recognises(message))
                .findFirst();
    }
}
