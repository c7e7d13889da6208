package org.broadsheet.whole;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** A desk with something on each of its screens. */
final class FullDesk {
    private FullDesk() {}

    /** Does the work of a morning as an administrator; the address of each screen by a name for it. */
    static Map<String, String> furnish(Newsroom newsroom, DeskPerson chief) {
        newsroom.deliver("Tide gauge repaired", "It works.");
        newsroom.deliver("urn:example.org:merged", 1, "Ferry to the island", "It sails.");
        chief.lookAt("Ferry to the island").take().makeOwn().fill("headline", "Our ferry").write(" At noon.").saved();
        newsroom.deliver("urn:example.org:merged", 2, "Ferry to the island is late", "It sails late.");
        chief.newStory().fill("headline", "All that a page can say").write("And more.");
        chief.addPicture(DeskPerson.picture(3), "A quay", "Harbour office").saved().publish();
        chief.fill("headline", "All that a page can say now").saved();
        String story = URI.create(chief.story()).getPath();
        chief.go("/desk/pictures");
        String picture = chief.page().locator("main a[href^='/desk/pictures/']").first().getAttribute("href");
        chief.go("/desk/wire?state=waiting");
        String item = chief.page().locator(".queue-row h2 a").first().getAttribute("href").replaceFirst("\\?.*", "");
        var screens = new LinkedHashMap<String, String>();
        screens.put("desk", "/desk");
        screens.put("queue", "/desk/wire?state=all");
        screens.put("unreadable files", "/desk/wire/rejected");
        screens.put("item", item);
        screens.put("merge", item + "/merge");
        screens.put("choice of a story", item + "/merge?find=page");
        screens.put("stories", "/desk/stories?list=mine");
        screens.put("editor", story);
        screens.put("versions", story + "/versions");
        screens.put("preview", story + "/preview");
        screens.put("pictures", "/desk/pictures");
        screens.put("picture", picture);
        screens.put("upload", "/desk/pictures/new");
        screens.put("front page", "/desk/front?q=page&at=lead.1");
        screens.put("front history", "/desk/front/history");
        screens.put("people", "/desk/people");
        screens.put("tokens", "/desk/tokens");
        screens.put("audit", "/desk/audit");
        screens.put("account", "/desk/account");
        screens.put("second factor", "/desk/account/second-factor");
        return screens;
    }
}
