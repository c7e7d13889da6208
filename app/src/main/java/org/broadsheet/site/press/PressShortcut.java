package org.broadsheet.site.press;

import io.netty.channel.ChannelPipeline;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.broadsheet.config.Configuration;
import org.broadsheet.web.HeaderField;
import org.broadsheet.web.SafetyHeaders;
import org.broadsheet.web.Shortcut;
import org.broadsheet.web.WebConfig;

/**
 * Answers a plain request for a kept page from the connection's bytes, without the HTTP codec and the routes: they cost more
 * than everything else about a hit. Measured in docs/decisions/0002-the-front.md.
 */
@Singleton
public final class PressShortcut implements Shortcut {
    private final Press press;
    private final Answers answers;

    @Inject
    PressShortcut(Press press, Configuration configuration, Clock clock) {
        this(press, SafetyHeaders.of(WebConfig.of(configuration).isHsts()), clock);
    }

    /** @param everywhere header fields of every response */
    public PressShortcut(Press press, List<HeaderField> everywhere, InstantSource clock) {
        this.press = press;
        this.answers = new Answers(everywhere, clock);
    }

    @Override
    public void install(ChannelPipeline pipeline) {
        var connection = new PressConnection(press, answers);
        pipeline.addBefore(CODEC, "press", connection);
        pipeline.addBefore(REQUESTS, "press-turn", connection.turn());
    }
}
