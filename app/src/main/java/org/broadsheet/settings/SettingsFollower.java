package org.broadsheet.settings;

import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.log.Follower;
import org.broadsheet.log.Logged;
import org.broadsheet.log.Subject;

/** Tells a node's {@link Settings} of what was changed, here or elsewhere. Has to be told before the press. */
public final class SettingsFollower implements Follower {
    private static final String SECTION = "section:";

    private final Settings settings;

    SettingsFollower(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Memory memory() {
        return Memory.NONE;
    }

    @Override
    public void doubt() {
        settings.forget();
    }

    @Override
    public void follow(List<Logged> entries) {
        if (entries.stream().anyMatch(SettingsFollower::isOfTheSite)) {
            settings.forget();
            settings.site();
        }
        settings.lookAt(entries.stream()
                .flatMap(entry -> entry.subjects().stream())
                .map(Subject::key)
                .filter(key -> key.startsWith(SECTION))
                .map(key -> key.substring(SECTION.length()))
                .collect(Collectors.toSet()));
    }

    private static boolean isOfTheSite(Logged entry) {
        return entry.kind().startsWith(SettingsEntry.KIND) || entry.subjects().contains(Subject.SITE);
    }
}
