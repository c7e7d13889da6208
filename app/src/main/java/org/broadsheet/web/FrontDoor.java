package org.broadsheet.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.kernel.Fault;

/**
 * The door for readers and newsroom alike: an HTTP/1.1 server with a bound for everything that a stranger decides, and
 * shortcuts that answer before the routes do. HTTP/2 and TLS belong to the proxy in front. Why it isn't Quarkus' own
 * server: docs/decisions/0002-the-front.md.
 */
public final class FrontDoor implements AutoCloseable {
    /** Port 0 would give each event loop a port of its own; with a negative one they share what the first finds. */
    private static final int ANY_FREE_PORT_TOGETHER = -1;

    private final Vertx vertx;
    private final Handler<HttpServerRequest> routes;
    private final List<Shortcut> shortcuts;
    private final ConnectionLimits limits;
    private final ConnectionCount count;
    private final AtomicInteger port = new AtomicInteger();
    private String deployment = "";

    /** @param routes answers what no shortcut does */
    public FrontDoor(Vertx vertx, Handler<HttpServerRequest> routes, List<Shortcut> shortcuts, ConnectionLimits limits) {
        this.vertx = vertx;
        this.routes = routes;
        this.shortcuts = List.copyOf(shortcuts);
        this.limits = limits;
        this.count = new ConnectionCount(limits);
    }

    /**
     * Listens, with one event loop for each processor. Returns when connections are taken.
     *
     * @return the port, which is another than {@code wanted} when that was 0
     */
    public int open(String host, int wanted) {
        int loops = Runtime.getRuntime().availableProcessors();
        try {
            deployment = vertx.deployVerticle(() -> new Leaf(host, wanted), new DeploymentOptions().setInstances(loops))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failed) {
            throw new Fault(
                    "port-taken",
                    Fault.Kind.USER,
                    "Port %d on %s can't be opened: %s".formatted(wanted, host, failed.getCause()),
                    failed);
        }
        return port.get();
    }

    public int port() {
        return port.get();
    }

    /** Connections open now. */
    public int connections() {
        return count.open();
    }

    @Override
    public void close() {
        if (!deployment.isEmpty()) {
            vertx.undeploy(deployment).toCompletionStage().toCompletableFuture().join();
            deployment = "";
        }
    }

    /** The door's part on one event loop; parts of the same port share its connections. */
    private final class Leaf extends AbstractVerticle {
        private final String host;
        private final int wanted;

        Leaf(String host, int wanted) {
            this.host = host;
            this.wanted = wanted;
        }

        @Override
        public void start(Promise<Void> opened) {
            HttpServer server = vertx.createHttpServer(options())
                    .connectionHandler(FrontDoor.this::welcome)
                    .invalidRequestHandler(FrontDoor::refuse)
                    .requestHandler(routes);
            server.listen(wanted == 0 ? ANY_FREE_PORT_TOGETHER : wanted, host)
                    .onSuccess(open -> port.set(open.actualPort()))
                    .<Void>mapEmpty()
                    .onComplete(opened);
        }
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(limits.requestLine())
                .setMaxHeaderSize(limits.head())
                .setAcceptBacklog(1024)
                // With the early door, for the moment in which both are open.
                .setReusePort(vertx.isNativeTransportEnabled())
                .setIdleTimeout(0);
    }

    private void welcome(HttpConnection connection) {
        Channel channel = ((ConnectionBase) connection).channel();
        if (!count.admit(channel)) {
            PlainAnswer.closing(503, "Too many connections; try again in a moment.").sendTo(channel);
            return;
        }
        ChannelPipeline pipeline = channel.pipeline();
        // Before the shortcuts, so that it sees their traffic too.
        pipeline.addFirst(new IdleStateHandler(true, 0, 0, limits.idle().toMillis(), TimeUnit.MILLISECONDS));
        pipeline.addBefore(Shortcut.REQUESTS, null, new RequestDeadline(limits));
        shortcuts.forEach(shortcut -> shortcut.install(pipeline));
    }

    private static void refuse(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        switch (cause) {
            case TooLongHttpLineException line -> refuse(request, 414, "The address is too long.");
            case TooLongHttpHeaderException head -> refuse(request, 431, "The header fields are too long.");
            case TooLongFrameException frame -> refuse(request, 413, "The request is too long.");
            case null, default -> refuse(request, 400, "This is not an HTTP request.");
        }
    }

    private static void refuse(HttpServerRequest request, int status, String sentence) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "text/plain; charset=utf-8")
                .putHeader("connection", "close")
                .end(sentence + "\n")
                .onComplete(sent -> request.connection().close());
    }
}
