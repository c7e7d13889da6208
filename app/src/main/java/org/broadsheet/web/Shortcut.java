package org.broadsheet.web;

import io.netty.channel.ChannelPipeline;

/** Answers some requests of a connection from its raw bytes, before they reach the HTTP codec. */
public interface Shortcut {

    /**
     * Puts its handlers into a new connection's pipeline, which has the named handlers {@link #CODEC} and {@link #REQUESTS}
     * already. Called on the connection's event loop before the first byte.
     */
    void install(ChannelPipeline pipeline);

    /** The handler that decodes requests. */
    String CODEC = "httpDecoder";

    /** The handler that takes whole requests and writes responses. */
    String REQUESTS = "handler";
}
