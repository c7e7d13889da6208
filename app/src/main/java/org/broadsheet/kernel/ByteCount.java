package org.broadsheet.kernel;

/** A number of bytes. */
public record ByteCount(long bytes) implements Comparable<ByteCount> {

    public ByteCount {
        if (bytes < 0) {
            throw new IllegalArgumentException("a byte count is not negative: " + bytes);
        }
    }

    public static ByteCount kibibytes(long kibibytes) {
        return new ByteCount(Math.multiplyExact(kibibytes, 1024L));
    }

    public static ByteCount mebibytes(long mebibytes) {
        return kibibytes(Math.multiplyExact(mebibytes, 1024L));
    }

    /** As an int, for arrays; fails above 2 GiB. */
    public int toInt() {
        return Math.toIntExact(bytes);
    }

    @Override
    public int compareTo(ByteCount other) {
        return Long.compare(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return bytes < 10_240
                ? bytes + " bytes"
                : bytes < 10_485_760 ? bytes / 1024 + " KiB" : bytes / 1_048_576 + " MiB";
    }
}
