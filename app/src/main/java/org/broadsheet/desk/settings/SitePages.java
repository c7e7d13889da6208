package org.broadsheet.desk.settings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.account.Act;
import org.broadsheet.config.Key;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Log;
import org.broadsheet.settings.Settings;
import org.broadsheet.settings.SiteConfig;

/** {@code /desk/settings/site}: what the paper is called, in which language and zone. */
@Singleton
@Path("/desk/settings/site")
@RunOnVirtualThread
public final class SitePages {
    private static final int ZONE_LENGTH_MAX = 50;

    private final SettingsScreens screens;
    private final Settings settings;
    private final Log log;

    public SitePages(SettingsScreens screens, Settings settings, Log log) {
        this.screens = screens;
        this.settings = settings;
        this.log = log;
    }

    /** The fields of the form, and no others, with what each sets. */
    private static Map<String, Key<?>> keys() {
        var keys = new LinkedHashMap<String, Key<?>>();
        keys.put("name", SiteConfig.NAME);
        keys.put("tagline", SiteConfig.TAGLINE);
        keys.put("language", SiteConfig.LANGUAGE);
        keys.put("zone", SiteConfig.ZONE);
        return keys;
    }

    @GET
    @Allowed(Act.ADMINISTER)
    public Response show(@Context ContainerRequestContext request) {
        return page(Guest.of(request), 200, screens.told(request), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ADMINISTER)
    public Response save(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var typed = new LinkedHashMap<String, String>();
        keys().forEach((field, key) -> {
            if (!settings.isFixed(key) && form.containsKey(field)) {
                typed.put(field, new Fields(form).text(field));
            }
        });
        var actor = guest.actor();
        Runnable change = () -> log.write(t -> {
            keys().forEach((field, key) -> {
                if (typed.containsKey(field)) {
                    settings.set(t, key, typed.getOrDefault(field, ""), actor);
                }
            });
            return true;
        });
        return screens.act(
                change,
                Part.SITE.href() + "?done",
                refused -> page(guest, refused.status(), refused.told(), typed));
    }

    private Response page(Guest guest, int status, Told told, Map<String, String> typed) {
        var words = screens.words();
        var facts = List.of(
                fact("name", words.name(), words.nameHint(), SiteConfig.NAME_LENGTH_MAX, typed),
                fact("tagline", words.tagline(), words.taglineHint(), SiteConfig.TAGLINE_LENGTH_MAX, typed),
                fact("language", words.language(), words.languageHint(), 0, typed),
                fact("zone", words.zone(), words.zoneHint(), ZONE_LENGTH_MAX, typed));
        var zones = ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.contains("/")).sorted().toList();
        return screens.print(status, "site", new SiteScreen(screens.around(guest, Part.SITE, told), facts, zones));
    }

    private SiteScreen.Fact fact(String field, String label, String hint, int lengthMax, Map<String, String> typed) {
        var key = keys().get(field);
        if (key == null) {
            throw new IllegalArgumentException(field);
        }
        String value = typed.getOrDefault(field, settings.written(key));
        var choices = key == SiteConfig.LANGUAGE ? languages(value) : List.<SiteScreen.Choice>of();
        String locked = settings.placeOf(key).map(place -> screens.words().lockedBy(place)).orElse("");
        return new SiteScreen.Fact(field, label, hint, value, lengthMax, choices, locked);
    }

    /** Each by its own name for itself. */
    static List<SiteScreen.Choice> languages(String chosen) {
        return SiteConfig.SPOKEN.stream()
                .map(tag -> {
                    var locale = new Language(tag).locale();
                    return new SiteScreen.Choice(tag, locale.getDisplayLanguage(locale), tag.equals(chosen));
                })
                .toList();
    }
}
