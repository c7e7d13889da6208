package org.broadsheet.site.press;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandler;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * One connection, before the HTTP codec. Kept pages are answered here. A plain request for anything else is handed on, and
 * what the client sends meanwhile waits until its response is written, so that answers stay in order (RFC 9112, section
 * 9.3.2). A request that is not plain is handed on together with everything after it: from then on only the codec knows
 * where a request ends. On the connection's event loop only.
 */
final class PressConnection extends ChannelInboundHandlerAdapter {
    /** What may wait behind a request that is being answered; a client that sends more is cut off. */
    private static final int WAITING_BYTES_MAX = 64 * 1024;

    private final Press press;
    private final Answers answers;
    private final RequestHead head = new RequestHead();
    private ByteBuf waiting = Unpooled.EMPTY_BUFFER;
    /** Whose turn it is: a request was handed on and its response is not written yet. */
    private boolean isTurnOfRoutes;
    /** Not plain any more: everything goes to the codec. */
    private boolean isGivenAway;

    private boolean isFlushDue;
    private boolean isReadHandedOn;

    PressConnection(Press press, Answers answers) {
        this.press = press;
        this.answers = answers;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (isGivenAway || !(message instanceof ByteBuf bytes)) {
            isReadHandedOn = true;
            context.fireChannelRead(message);
            return;
        }
        if (waiting.isReadable()) {
            waiting = joined(context.alloc(), waiting, bytes);
        } else {
            waiting = bytes;
        }
        proceed(context);
        if (waiting.readableBytes() > WAITING_BYTES_MAX) {
            context.close();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        flush(context);
        if (isReadHandedOn) {
            isReadHandedOn = false;
            context.fireChannelReadComplete();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        context.fireChannelWritabilityChanged();
        if (waiting.isReadable()) {
            // Not here: this comes from within a flush, which does not take another one.
            context.executor().execute(() -> resume(context));
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        waiting.release();
        waiting = Unpooled.EMPTY_BUFFER;
    }

    /** Takes one request after the other from the waiting bytes, as long as it is our turn and the client takes answers. */
    private void proceed(ChannelHandlerContext context) {
        while (waiting.isReadable() && !isTurnOfRoutes && context.channel().isWritable()) {
            if (head.read(waiting) != RequestHead.Kind.PLAIN) {
                giveAway(context);
                return;
            }
            FinishedPage page = press.hit(head.target);
            if (page == null) {
                handOn(context);
            } else {
                waiting.readerIndex(head.end);
                context.write(answers.to(head, page, context.alloc()), context.voidPromise());
                isFlushDue = true;
            }
        }
        if (!waiting.isReadable()) {
            waiting.release();
            waiting = Unpooled.EMPTY_BUFFER;
        }
    }

    private void handOn(ChannelHandlerContext context) {
        flush(context);
        isTurnOfRoutes = true;
        isReadHandedOn = true;
        context.fireChannelRead(waiting.readRetainedSlice(head.end - waiting.readerIndex()));
    }

    private void giveAway(ChannelHandlerContext context) {
        flush(context);
        isGivenAway = true;
        isReadHandedOn = true;
        ByteBuf rest = waiting;
        waiting = Unpooled.EMPTY_BUFFER;
        context.fireChannelRead(rest);
    }

    private void flush(ChannelHandlerContext context) {
        if (isFlushDue) {
            isFlushDue = false;
            context.flush();
        }
    }

    /** Watches, behind the codec, for the end of the response to a request that was handed on. */
    ChannelOutboundHandler turn() {
        return new ChannelOutboundHandlerAdapter() {
            @Override
            public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
                context.write(message, promise);
                if (isTurnOfRoutes && message instanceof LastHttpContent && !isInterim(message)) {
                    isTurnOfRoutes = false;
                    if (waiting.isReadable()) {
                        // Not here: the routes are still in the middle of writing.
                        context.executor().execute(() -> resume(context));
                    }
                }
            }
        };
    }

    private void resume(ChannelHandlerContext anywhere) {
        ChannelHandlerContext here = anywhere.pipeline().context(this);
        if (here != null) {
            proceed(here);
            channelReadComplete(here);
        }
    }

    /** Such as 103 Early Hints, which another response follows (RFC 9110, section 15.2). */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private static ByteBuf joined(ByteBufAllocator memory, ByteBuf before, ByteBuf after) {
        try {
            ByteBuf both = memory.buffer(before.readableBytes() + after.readableBytes());
            return both.writeBytes(before, before.readerIndex(), before.readableBytes())
                    .writeBytes(after, after.readerIndex(), after.readableBytes());
        } finally {
            ReferenceCountUtil.release(before);
            ReferenceCountUtil.release(after);
        }
    }
}
