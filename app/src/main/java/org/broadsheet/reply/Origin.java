package org.broadsheet.reply;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.broadsheet.kernel.Seal;

/**
 * The part of the network that a reply came from, as a mark: a /24 of IPv4 or a /48 of IPv6, which is what one customer gets (RFC
 * 6177). Finds the same place again; without the key it tells nothing.
 */
public final class Origin {
    private static final String PURPOSE = "reply-block";
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    private final Seal seal;

    public Origin(Seal seal) {
        this.seal = seal;
    }

    /** @param address as the connection has it; empty text for none */
    public String mark(String address) {
        return seal.mark(block(address), PURPOSE);
    }

    /** Never asks the network: what is no address in digits is taken as it is. */
    static String block(String address) {
        if (!address.matches("[0-9.]+") && !address.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int kept = bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES;
            var text = new StringBuilder(bytes.length == 4 ? "4" : "6");
            for (int i = 0; i < kept; i++) {
                text.append('.').append(bytes[i] & 0xFF);
            }
            return text.toString();
        } catch (UnknownHostException notInDigits) {
            return address;
        }
    }
}
