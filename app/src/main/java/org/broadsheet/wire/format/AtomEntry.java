package org.broadsheet.wire.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Body;
import org.broadsheet.wire.format.WireSubject.Kind;

/** One entry of an Atom feed (RFC 4287). */
final class AtomEntry {
    private final XmlElement entry;
    private final XmlElement feed;
    private final WireItemDraft draft;
    private final String base;

    AtomEntry(XmlElement entry, XmlElement feed, WireItemDraft draft) {
        this.entry = entry;
        this.feed = feed;
        this.draft = draft;
        String declared =
                FeedAddress.join(feed.attribute("xml:base"), entry == feed ? "" : entry.attribute("xml:base"));
        this.base = declared.isEmpty() ? link(feed, "self", "alternate") : declared;
    }

    WireItemDraft read() {
        identity();
        draft.firstCreated = draft.date("entry/published", text("published"));
        draft.versionCreated = draft.date("entry/updated", text("updated"));
        if (draft.versionCreated.isEmpty()) {
            draft.versionCreated = draft.firstCreated;
        }
        draft.headline = own("title").map(this::words).orElse("");
        draft.byline = byline();
        draft.language(
                own("content").map(content -> content.attribute("xml:lang")).orElse(""));
        draft.language(entry.attribute("xml:lang"));
        draft.language(feed.attribute("xml:lang"));
        Body content = own("content").map(this::body).orElse(Body.EMPTY);
        Optional<XmlElement> summary = own("summary");
        if (content.isEmpty()) {
            draft.body(summary.map(this::body).orElse(Body.EMPTY));
        } else {
            draft.body(content);
            draft.standfirst = summary.map(this::words).orElse("");
        }
        rights();
        for (XmlElement category : owns(entry, "category")) {
            String label = category.attribute("label");
            String name = label.isEmpty() ? category.attribute("term") : label;
            if (!name.isEmpty()) {
                draft.subjects.add(new WireSubject(Kind.TOPIC, "", "", Words.collapse(name)));
            }
        }
        links();
        return draft;
    }

    private void identity() {
        draft.guid = text("id");
        String link = link(entry, "alternate");
        if (draft.guid.isEmpty() && !link.isEmpty()) {
            draft.guid = FeedAddress.join(base, link);
        } else if (draft.guid.isEmpty()) {
            String words = text("title").isEmpty() ? text("content") + text("summary") : text("title");
            Feed.nameByWords(draft, link(feed, "self", "alternate"), words);
        }
    }

    private Optional<XmlElement> own(String name) {
        return Feed.child(entry, Feed.ATOM, name);
    }

    private static List<XmlElement> owns(XmlElement parent, String name) {
        return parent.children(name).stream()
                .filter(child -> child.namespace().equals(Feed.ATOM))
                .toList();
    }

    private String text(String name) {
        return own(name).map(XmlElement::text).orElse("");
    }

    private String byline() {
        for (XmlElement holder : List.of(entry, own("source").orElse(entry), feed)) {
            String names = Words.joined(
                    owns(holder, "author").stream()
                            .map(author -> author.childText("name"))
                            .toList(),
                    ", ");
            if (!names.isEmpty()) {
                return names;
            }
        }
        return "";
    }

    private void rights() {
        Optional<XmlElement> source = own("source");
        String rights = own("rights").map(this::words).orElse("");
        XmlElement holder = source.orElse(feed);
        draft.copyrightNotice = rights.isEmpty()
                ? Feed.child(holder, Feed.ATOM, "rights").map(this::words).orElse("")
                : rights;
        if (source.isPresent() || entry != feed) {
            Feed.child(holder, Feed.ATOM, "title")
                    .map(this::words)
                    .filter(name -> !name.isEmpty())
                    .ifPresent(draft.infoSources::add);
        }
    }

    private void links() {
        var pictures = new FeedPictures(draft, base);
        pictures.read(entry);
        for (XmlElement link : owns(entry, "link")) {
            String href = link.attribute("href");
            String relation = link.attribute("rel");
            if (relation.equals("enclosure")) {
                pictures.enclosure(href, link.attribute("type"));
            } else if (!href.isEmpty()
                    && List.of("", "alternate", "related", "via").contains(relation)) {
                draft.links.add(FeedAddress.join(base(link), href));
            }
        }
    }

    private static String link(XmlElement holder, String... relations) {
        for (String relation : relations) {
            for (XmlElement link : owns(holder, "link")) {
                String is = link.attribute("rel").isEmpty() ? "alternate" : link.attribute("rel");
                if (is.equals(relation)) {
                    return link.attribute("href");
                }
            }
        }
        return "";
    }

    private String base(XmlElement element) {
        return FeedAddress.join(base, element.attribute("xml:base"));
    }

    /** The words of a text construct (RFC 4287 section 3.1): text, html in text, or xhtml. */
    private String words(XmlElement construct) {
        String type = construct.attribute("type");
        boolean isHtml = type.contains("html") && construct.children().isEmpty();
        return isHtml ? Words.ofMarkup(construct.rawText()) : construct.text();
    }

    /** RFC 4287 section 4.1.3: inline text, html, xhtml or other; a src is only linked, never fetched. */
    private Body body(XmlElement construct) {
        String type = construct.attribute("type").toLowerCase(java.util.Locale.ROOT);
        if (!construct.attribute("src").isEmpty()) {
            draft.links.add(FeedAddress.join(base(construct), construct.attribute("src")));
            return Body.EMPTY;
        }
        if (!construct.children().isEmpty()) {
            var html = new StringBuilder();
            Markup.inner(construct, html);
            return FeedAddress.body(html.toString(), base(construct), draft);
        }
        if (type.contains("html") || type.contains("xml")) {
            return FeedAddress.body(construct.rawText(), base(construct), draft);
        }
        if (type.isEmpty() || type.startsWith("text")) {
            return Body.ofText(construct.rawText());
        }
        return encoded(construct, type);
    }

    private Body encoded(XmlElement construct, String type) {
        try {
            String text = new String(Base64.getMimeDecoder().decode(construct.text()), StandardCharsets.UTF_8);
            return text.indexOf('<') >= 0 ? Markup.body(text, draft) : Body.ofText(text);
        } catch (IllegalArgumentException broken) {
            draft.report(
                    "feed-content", "entry/content", "is " + Words.shortened(type) + " and no text; it was left out");
            return Body.EMPTY;
        }
    }
}
