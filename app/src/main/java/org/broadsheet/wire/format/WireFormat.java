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

    /**
     * Whether a message is there to its end, by its own syntax: no beginning of an XML document or of a JSON object is one
     * (XML 1.0 section 2.1, RFC 8259 section 4). False also where the syntax doesn't tell. Never fails.
     */
    static boolean isWhole(byte[] message) {
        int end = message.length;
        while (end > 0 && message[end - 1] <= ' ' && message[end - 1] >= 0) {
            end--;
        }
        return end > 0
                && switch (message[end - 1]) {
                    case '>' -> WireXml.isWhole(message);
                    case '}', ']' -> WireJson.isWhole(message);
                    default -> false;
                };
    }
}
