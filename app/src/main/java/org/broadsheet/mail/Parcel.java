package org.broadsheet.mail;

import org.broadsheet.kernel.EmailAddress;

/**
 * A letter as it leaves.
 *
 * @param returnPath where a server tells that it could not be delivered
 * @param message the finished message (RFC 5322), CRLF at the end of each line, the last one too
 */
record Parcel(LetterId id, Purpose purpose, String returnPath, EmailAddress to, byte[] message) {

    /** Without address and text. */
    @Override
    public String toString() {
        return "Parcel[" + id + "]";
    }
}
