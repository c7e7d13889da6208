package org.broadsheet.wire.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.wire.format.WireSubject.Kind;

/** One item of RSS 2.0 (RSS Advisory Board, "RSS 2.0 Specification", elements of item). */
final class RssItem {
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Pattern MAILBOX_AND_NAME = Pattern.compile("[^\\s@]+@[^\\s@()]+\\s*\\(([^)]+)\\)");
    private static final Pattern NAME_AND_MAILBOX = Pattern.compile("([^<>@]+)<[^<>]+@[^<>]+>");

    private final XmlElement item;
    private final XmlElement channel;
    private final WireItemDraft draft;
    private final String base;

    RssItem(XmlElement item, XmlElement channel, String base, WireItemDraft draft) {
        this.item = item;
        this.channel = channel;
        this.draft = draft;
        String declared = FeedAddress.join(base, item.attribute("xml:base"));
        this.base = declared.isEmpty() ? plain(channel, "link") : declared;
    }

    WireItemDraft read() {
        identity();
        dates();
        draft.headline = Words.ofMarkup(plainRaw(item, "title"));
        byline();
        draft.language(Feed.firstText(item, "language"));
        draft.language(plain(channel, "language"));
        draft.language(channel.attribute("xml:lang"));
        text();
        draft.copyrightNotice = Feed.firstText(item, "rights", "copyright");
        if (draft.copyrightNotice.isEmpty()) {
            draft.copyrightNotice = Feed.firstText(channel, "copyright", "rights");
        }
        String source = plain(item, "source");
        String name = source.isEmpty() ? Words.ofMarkup(plainRaw(channel, "title")) : source;
        if (!name.isEmpty()) {
            draft.infoSources.add(name);
        }
        categories();
        var pictures = new FeedPictures(draft, base);
        pictures.read(item);
        item.children("enclosure")
                .forEach(enclosure -> pictures.enclosure(enclosure.attribute("url"), enclosure.attribute("type")));
        return draft;
    }

    private void identity() {
        String link = FeedAddress.join(base, plain(item, "link"));
        String guid = plain(item, "guid");
        String atomId = Feed.child(item, Feed.ATOM, "id").map(XmlElement::text).orElse("");
        draft.guid = !guid.isEmpty()
                ? guid
                : !atomId.isEmpty() ? atomId : plain(item, "link").isEmpty() ? "" : link;
        if (draft.guid.isEmpty()) {
            String title = plain(item, "title");
            Feed.nameByWords(draft, plain(channel, "link"), title.isEmpty() ? plain(item, "description") : title);
        }
        boolean isPermaLink = !item.child("guid")
                .map(element -> element.attribute("isPermaLink"))
                .orElse("")
                .equals("false");
        if (!plain(item, "link").isEmpty()) {
            draft.links.add(link);
        } else if (isPermaLink && guid.startsWith("http")) {
            draft.links.add(guid);
        }
    }

    private void dates() {
        draft.firstCreated =
                draft.date("item/pubDate", Feed.firstText(item, "pubDate", "published", "created", "issued"));
        draft.versionCreated = draft.date("item/updated", Feed.firstText(item, "updated", "modified", "date"));
        if (draft.versionCreated.isEmpty()) {
            draft.versionCreated = draft.firstCreated;
        }
        draft.expires = draft.date("item/expirationDate", Feed.firstText(item, "expirationDate"));
    }

    /** Only a name is printed: a mailbox that stands with it is nobody's business. */
    private void byline() {
        String creator =
                Feed.child(item, DUBLIN_CORE, "creator").map(XmlElement::text).orElse("");
        String author = creator.isEmpty() ? Feed.firstText(item, "author") : creator;
        Matcher mailboxFirst = MAILBOX_AND_NAME.matcher(author);
        Matcher nameFirst = NAME_AND_MAILBOX.matcher(author);
        if (mailboxFirst.matches()) {
            draft.byline = mailboxFirst.group(1).strip();
        } else if (nameFirst.matches()) {
            draft.byline = nameFirst.group(1).strip();
        } else if (!author.contains("@")) {
            draft.byline = author;
        }
    }

    private void text() {
        Optional<XmlElement> encoded = Feed.child(item, CONTENT, "encoded");
        Optional<XmlElement> xhtml = Feed.child(item, XHTML, "body").or(() -> Feed.child(item, XHTML, "div"));
        String description = plainRaw(item, "description");
        if (encoded.isPresent() && !encoded.get().rawText().isBlank()) {
            draft.body(FeedAddress.body(encoded.get().rawText(), base(encoded.get()), draft));
            draft.standfirst = Words.ofMarkup(description);
        } else if (xhtml.isPresent()) {
            var html = new StringBuilder();
            Markup.inner(xhtml.get(), html);
            draft.body(FeedAddress.body(html.toString(), base(xhtml.get()), draft));
            draft.standfirst = Words.ofMarkup(description);
        } else {
            String text = description.isEmpty() ? plainRaw(item, "summary") : description;
            draft.body(FeedAddress.body(
                    text, item.child("description").map(this::base).orElse(base), draft));
        }
    }

    private String base(XmlElement element) {
        return FeedAddress.join(base, element.attribute("xml:base"));
    }

    private void categories() {
        for (XmlElement category : item.children()) {
            if (category.is("category")
                    || category.is("subject") && category.namespace().equals(DUBLIN_CORE)) {
                String name = category.text();
                if (!name.isEmpty()) {
                    draft.subjects.add(new WireSubject(Kind.TOPIC, "", "", name));
                }
            }
        }
    }

    private static String plain(XmlElement parent, String name) {
        return Words.collapse(plainRaw(parent, name));
    }

    /** The text of RSS's own element of that name: modules have titles, links and descriptions of their own. */
    private static String plainRaw(XmlElement parent, String name) {
        for (XmlElement child : parent.children(name)) {
            boolean isOwn = child.namespace().isEmpty() || child.namespace().equals(parent.namespace());
            if (isOwn && !child.rawText().isBlank()) {
                if (child.children().isEmpty()) {
                    return child.rawText();
                }
                var html = new StringBuilder();
                Markup.inner(child, html);
                return html.toString();
            }
        }
        return "";
    }
}
