package org.broadsheet.settings;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Actor;
import org.broadsheet.story.Words;

/** Authors' pages. A byline leads to the page whose slug is made of the name in it. Safe for any thread. */
@Singleton
public final class Profiles {
    private static final int BIOGRAPHY_LENGTH_MAX = 20_000;
    private static final String WEB_ADDRESS = "https?://[A-Za-z0-9][!-~&&[^\"'<>\\\\]]{0,400}";

    private final Settings settings;
    private final ProfileStore store = new ProfileStore();

    public Profiles(Settings settings) {
        this.settings = settings;
    }

    /**
     * An author as the desk lists them.
     *
     * @param hasProfile whether there is a page with more than stories
     */
    public record Author(String slug, String name, int stories, boolean hasProfile) {}

    /** Everybody with a profile or a public story, those with the most stories first. */
    public List<Author> authors(String query, int limit) {
        return settings.database().read(sql -> store.authors(sql, query, limit));
    }

    public int count() {
        return settings.database().read(store::size);
    }

    public Optional<Profile> find(String slug) {
        return settings.database().read(sql -> store.find(sql, slug));
    }

    /** The profile, or one with the name that bylines have; empty for somebody nobody knows. */
    public Optional<Profile> known(String slug) {
        return find(slug)
                .or(() -> settings.database().read(sql -> store.name(sql, slug)).map(name -> Profile.empty(slug, name)));
    }

    /** Whether an author's page shows the picture with this hash. */
    public boolean shows(String hash) {
        return settings.database().read(sql -> store.shows(sql, hash));
    }

    /** The slug of a new author. */
    public static String slug(String name) {
        return Words.of(name.strip());
    }

    /** @throws Fault {@code settings-author-name}, {@code settings-author-text} */
    public void save(Profile profile, Actor by) {
        String name = profile.name();
        if (name.isBlank() || name.length() > Profile.NAME_LENGTH_MAX || Settings.hasControls(name)) {
            throw new Fault("settings-author-name", Fault.Kind.USER, "a name has 1 to 80 characters on one line");
        }
        boolean isRight = profile.roleLine().length() <= Profile.ROLE_LENGTH_MAX
                && !Settings.hasControls(profile.roleLine())
                && profile.biography().toHtml().markup().length() <= BIOGRAPHY_LENGTH_MAX
                && profile.picture().matches("([0-9a-f]{64})?")
                && profile.links().size() <= Profile.LINKS_MAX
                && profile.links().stream().allMatch(Profiles::isRight);
        if (!isRight) {
            throw new Fault("settings-author-text", Fault.Kind.USER, "a text is too long, or a link is no web address");
        }
        settings.change(t -> {
            if (store.find(t.sql(), profile.slug()).filter(profile::equals).isEmpty()) {
                store.save(t.sql(), profile, t.now());
                t.append(new SettingsEntry.ProfileSaved(profile.slug(), name), by);
            }
            return true;
        });
    }

    private static boolean isRight(Profile.Link link) {
        return !link.title().isBlank()
                && link.title().length() <= Profile.NAME_LENGTH_MAX
                && !Settings.hasControls(link.title())
                && link.href().matches(WEB_ADDRESS);
    }

    /** The stories stay. */
    public void remove(String slug, Actor by) {
        settings.change(t -> {
            if (store.delete(t.sql(), slug) > 0) {
                t.append(new SettingsEntry.ProfileRemoved(slug), by);
            }
            return true;
        });
    }
}
