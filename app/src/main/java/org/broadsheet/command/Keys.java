package org.broadsheet.command;

import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.account.AccountConfig;
import org.broadsheet.config.Key;
import org.broadsheet.database.DatabaseConfig;
import org.broadsheet.mail.MailConfig;
import org.broadsheet.media.MediaConfig;
import org.broadsheet.reply.ReplyConfig;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.site.press.PressConfig;
import org.broadsheet.web.WebConfig;
import org.broadsheet.wire.WireConfig;

/** The one list of every setting there is; docs/operating.md has it as a table. */
public final class Keys {

    public static final List<Key<?>> ALL = Stream.of(
                    WebConfig.KEYS,
                    DatabaseConfig.KEYS,
                    SiteConfig.KEYS,
                    PressConfig.KEYS,
                    WireConfig.KEYS,
                    MediaConfig.KEYS,
                    ReplyConfig.KEYS,
                    AccountConfig.KEYS,
                    MailConfig.KEYS)
            .<Key<?>>flatMap(List::stream)
            .toList();

    private Keys() {}
}
