package org.broadsheet.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpResponseStatus;

/** A refusal in one sentence, for a connection that never became a request. It closes the connection. */
record PlainAnswer(int status, String sentence) {

    static PlainAnswer closing(int status, String sentence) {
        return new PlainAnswer(status, sentence);
    }

    /** Written before the codec, which would not expect it. */
    void sendTo(Channel channel) {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        if (first == null || !channel.isActive()) {
            return;
        }
        ByteBuf message = ByteBufUtil.writeUtf8(
                channel.alloc(),
                "HTTP/1.1 " + HttpResponseStatus.valueOf(status) + "\r\n"
                        + "content-type: text/plain; charset=utf-8\r\n"
                        + "content-length: " + (sentence.length() + 1) + "\r\n"
                        + "connection: close\r\n\r\n"
                        + sentence + "\n");
        first.writeAndFlush(message).addListener(ChannelFutureListener.CLOSE);
    }
}
