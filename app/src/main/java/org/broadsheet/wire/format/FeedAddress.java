package org.broadsheet.wire.format;

import java.net.URI;
import org.broadsheet.kernel.Body;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Resolves the relative addresses of a feed (RFC 3986 section 5, XML Base). */
final class FeedAddress {
    private FeedAddress() {}

    /** {@code address} against {@code base}; as it is when one of them cannot be understood. */
    static String join(String base, String address) {
        if (base.isEmpty() || address.isEmpty()) {
            return address.isEmpty() ? base : address;
        }
        try {
            return URI.create(base)
                    .resolve(URI.create(address.replace(" ", "%20")))
                    .toString();
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }

    /** A body whose links and pictures are absolute. */
    static Body body(String html, String base, WireItemDraft draft) {
        Body asSent = Markup.body(html, draft);
        if (asSent.isEmpty() || base.isEmpty() || html.indexOf('<') < 0) {
            return asSent;
        }
        Document document = Jsoup.parseBodyFragment(html);
        for (Element link : document.select("a[href]")) {
            link.attr("href", join(base, link.attr("href")));
        }
        for (Element picture : document.select("img[src]")) {
            picture.attr("src", join(base, picture.attr("src")));
        }
        document.outputSettings().prettyPrint(false);
        return Markup.body(document.body().html(), draft);
    }
}
