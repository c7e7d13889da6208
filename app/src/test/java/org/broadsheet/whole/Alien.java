package org.broadsheet.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds in a page of ours what none of our templates makes: markup that came out of somebody's words. */
final class Alien {
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "xlink:href", "data", "poster", "background", "cite", "ping");
    private static final Set<String> NEVER = Set.of(
            "object", "embed", "applet", "base", "frame", "frameset", "math", "style", "marquee", "isindex", "video", "audio", "source",
            "animate", "set", "foreignobject", "use", "keygen", "portal", "xmp", "plaintext");
    private static final Pattern RUNS = Pattern.compile("(javascript|vbscript|data|livescript|mocha|jar|file|about):.*", Pattern.DOTALL);

    private Alien() {}

    static List<String> in(String html) {
        Document page = Jsoup.parse(html);
        var found = new ArrayList<String>();
        for (Element element : page.getAllElements()) {
            String name = element.normalName();
            boolean isFrame = name.equals("iframe") && !element.attr("src").startsWith("/desk/");
            boolean isScript = name.equals("script") && !element.attr("type").equals("application/ld+json")
                    && !(element.attr("src").matches("/(desk/files|static|theme)/.*") && element.data().isEmpty());
            boolean isPicture = name.equals("source") && element.parents().is("picture");
            boolean isMeta = name.equals("meta") && element.hasAttr("http-equiv");
            if (NEVER.contains(name) && !isPicture || isFrame || isScript || isMeta) {
                found.add(said(element));
            }
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                String address = attribute.getValue().replaceAll("[\\p{Cntrl}\\s\u00a0]", "").toLowerCase(Locale.ROOT);
                boolean isHandler = key.startsWith("on") && key.length() > 2;
                boolean runs = ADDRESSES.contains(key) && RUNS.matcher(address).matches();
                if (isHandler || runs || key.equals("srcdoc") || key.equals("style") || key.matches(".*[\"'<>].*")) {
                    found.add(attribute + " of " + said(element));
                }
            }
        }
        return found;
    }

    private static String said(Element element) {
        String markup = element.outerHtml();
        return markup.substring(0, Math.min(markup.length(), 160));
    }
}
