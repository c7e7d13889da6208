package org.broadsheet.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request comes too slowly (answering 408, RFC 9110, section 15.5.9), so that a client cannot hold
 * it by sending a byte now and then. Stands behind the decoder: bytes that arrive and decode to nothing are the beginning
 * of a head. One for each connection; on its event loop only.
 */
final class RequestDeadline extends ChannelInboundHandlerAdapter {
    private final ConnectionLimits limits;
    private boolean inBody;
    private boolean decodedSomething;
    private @Nullable ScheduledFuture<?> deadline;

    RequestDeadline(ConnectionLimits limits) {
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        decodedSomething = true;
        if (message instanceof HttpRequest) {
            inBody = true;
            start(context, limits.bodyWithin());
        }
        if (message instanceof LastHttpContent) {
            inBody = false;
            stop();
        } else if (message instanceof HttpContent) {
            inBody = true;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (!inBody && !decodedSomething && deadline == null) {
            start(context, limits.headWithin());
        }
        decodedSomething = false;
        context.fireChannelReadComplete();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }

    private void start(ChannelHandlerContext context, Duration within) {
        stop();
        deadline = context.executor()
                .schedule(
                        () -> PlainAnswer.closing(408, "The request took too long to arrive.").sendTo(context.channel()),
                        within.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void stop() {
        ScheduledFuture<?> running = deadline;
        if (running != null) {
            running.cancel(false);
            deadline = null;
        }
    }
}
