package org.broadsheet.web;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts open connections, in all and by address, and lets no more in than the limits say. Safe for all event loops. */
final class ConnectionCount {
    private final ConnectionLimits limits;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();

    ConnectionCount(ConnectionLimits limits) {
        this.limits = limits;
    }

    /** Counts the connection until it is closed; false when there are too many, and then it must be closed. */
    boolean admit(Channel channel) {
        boolean perAddress = limits.connectionsPerAddress() > 0
                && channel.remoteAddress() instanceof InetSocketAddress peer
                && peer.getAddress() != null;
        int all = open.incrementAndGet();
        int ofAddress = perAddress ? byAddress.merge(address(channel), 1, Integer::sum) : 0;
        channel.closeFuture().addListener(closed -> {
            open.decrementAndGet();
            if (perAddress) {
                byAddress.computeIfPresent(address(channel), (address, count) -> count == 1 ? null : count - 1);
            }
        });
        return all <= limits.connections() && ofAddress <= Math.max(limits.connectionsPerAddress(), 0);
    }

    int open() {
        return open.get();
    }

    /** Known to be there: asked before it is used. A closed channel still knows its peer. */
    private static InetAddress address(Channel channel) {
        return ((InetSocketAddress) channel.remoteAddress()).getAddress();
    }
}
