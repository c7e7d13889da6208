package org.broadsheet.site.press;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.web.HeaderField;
import org.broadsheet.web.SafetyHeaders;
import org.broadsheet.web.WebConfig;

/**
 * Serves the early edition from the moment the process runs until the front door is open, which is the same port shared for a
 * moment (SO_REUSEPORT, so on Linux alone). Whatever the edition does not have is asked to come again in a second. Each
 * connection gets one answer, so that nobody stays at this door.
 */
public final class EarlyDoor implements AutoCloseable {
    private static final int CONNECTIONS_MAX = 1024;
    private static final Duration SILENCE_MAX = Duration.ofSeconds(5);

    private static final String LATER = "<!doctype html><html lang=en><meta http-equiv=refresh content=1><title>One moment</title>"
            + "<p>The site is starting. This page loads again by itself.</html>\n";

    private static final byte[] NOT_YET = ("HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\nconnection: close\r\n"
                    + "content-type: text/html; charset=utf-8\r\ncache-control: no-store\r\ncontent-length: " + LATER.length()
                    + "\r\n\r\n" + LATER)
            .getBytes(StandardCharsets.US_ASCII);

    private final EpollEventLoopGroup loop = new EpollEventLoopGroup(1);
    private final ChannelGroup readers = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Map<String, FinishedPage> pages;
    private final Answers answers;
    private final Channel door;

    EarlyDoor(InetSocketAddress address, List<FinishedPage> pages, List<HeaderField> everywhere, InstantSource clock) {
        this.pages = pages.stream().collect(Collectors.toUnmodifiableMap(page -> page.target, Function.identity()));
        this.answers = new Answers(everywhere, clock);
        this.door = new ServerBootstrap()
                .group(loop)
                .channel(EpollServerSocketChannel.class)
                .option(EpollChannelOption.SO_REUSEPORT, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel reader) {
                        welcome(reader);
                    }
                })
                .bind(address)
                .syncUninterruptibly()
                .channel();
    }

    /**
     * Opens if there is an edition of which something is still right. Never a reason not to start: what goes wrong here leaves
     * the readers to wait for the front door.
     *
     * @param edition the file of the last run's pages
     * @param database of SQLite
     */
    public static Optional<EarlyDoor> open(Path edition, String fingerprint, Path database, WebConfig web, InstantSource clock) {
        if (web.port() == 0 || !Epoll.isAvailable()) {
            return Optional.empty();
        }
        try {
            long now = clock.millis();
            List<FinishedPage> pages = EarlyEdition.read(edition, fingerprint)
                    .flatMap(found -> EditionStore.touchedSince(database, found, now)
                            .map(touched -> found.untouched(touched, now)))
                    .orElse(List.of());
            return pages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new EarlyDoor(new InetSocketAddress(web.host(), web.port()), pages, everywhere(web), clock));
        } catch (RuntimeException notEarlyThen) {
            System.getLogger("press").log(System.Logger.Level.WARNING, "no early edition today: {0}", notEarlyThen);
            return Optional.empty();
        }
    }

    private static List<HeaderField> everywhere(WebConfig web) {
        var fields = new ArrayList<>(SafetyHeaders.of(web.isHsts()));
        fields.add(new HeaderField("connection", "close"));
        return fields;
    }

    private void welcome(Channel reader) {
        if (readers.size() >= CONNECTIONS_MAX) {
            reader.close();
            return;
        }
        readers.add(reader);
        reader.pipeline()
                .addLast(new IdleStateHandler(true, 0, 0, SILENCE_MAX.toMillis(), TimeUnit.MILLISECONDS))
                .addLast(new OneAnswer());
    }

    /** Stops to listen, and says good-bye to those who are still here. Returns at once. */
    @Override
    public void close() {
        door.close();
        readers.close();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    /** A connection's only request: a page of the edition, or the word to come again. On its event loop only. */
    private final class OneAnswer extends ChannelInboundHandlerAdapter {
        private final RequestHead head = new RequestHead();

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            try {
                var bytes = (ByteBuf) message;
                FinishedPage page = head.read(bytes) == RequestHead.Kind.PLAIN ? pages.get(head.target) : null;
                ByteBuf answer = page == null ? Unpooled.wrappedBuffer(NOT_YET) : answers.to(head, page, context.alloc());
                context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
            } finally {
                ReferenceCountUtil.release(message);
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            context.close();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
            context.close();
        }
    }
}
