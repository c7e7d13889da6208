package org.broadsheet.wire.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Body;
import org.broadsheet.wire.format.WireItem.ItemClass;

/** The contentSet of a NewsML-G2 news item (specification 2.34, section "Content Set"): its text and its pictures. */
final class G2Content {
    private final WireItemDraft draft;

    G2Content(WireItemDraft draft) {
        this.draft = draft;
    }

    /** Takes the first rendition that gives a text, and of the others the pictures. */
    void read(XmlElement contentSet) {
        for (XmlElement content : contentSet.children()) {
            if (!draft.body.isEmpty() || content.attribute("hascontent").equals("false")) {
                continue;
            }
            switch (content.name()) {
                case "inlineXML" -> inlineXml(content);
                case "inlineData" -> inlineData(content);
                default -> {}
            }
        }
        pictures(contentSet.children("remoteContent"));
    }

    private void inlineXml(XmlElement content) {
        Optional<XmlElement> nitf = content.child("nitf");
        if (nitf.isPresent()) {
            nitf(nitf.get());
            return;
        }
        Optional<XmlElement> html = content.child("html");
        if (html.isEmpty()) {
            draft.body(Markup.body(content, draft));
            return;
        }
        if (draft.headline.isEmpty()) {
            draft.headline = html.get()
                    .child("head")
                    .map(head -> head.childText("title"))
                    .orElse("");
        }
        draft.body(Markup.body(html.get().child("body").orElse(html.get()), draft));
    }

    /** NITF 3.x inside NewsML-G2: the head fills only what the metadata left open. */
    private void nitf(XmlElement nitf) {
        XmlElement body = nitf.child("body").orElse(nitf);
        body.child("body.head").ifPresent(head -> {
            draft.headline = orElse(draft.headline, head.descendant("hl1"));
            draft.subheadline = orElse(draft.subheadline, head.descendant("hl2"));
            draft.byline = orElse(draft.byline, head.child("byline"));
            draft.dateline = orElse(draft.dateline, head.child("dateline"));
            draft.standfirst = orElse(draft.standfirst, head.child("abstract"));
        });
        var html = new StringBuilder(4096);
        body.child("body.content").ifPresent(content -> Markup.inner(content, html));
        if (body.child("body.content").isEmpty()) {
            body.children().stream()
                    .filter(child -> !child.is("body.head") && !child.is("body.end"))
                    .forEach(child ->
                            Markup.inner(new XmlElement("", "body", java.util.Map.of(), List.of(child)), html));
        }
        body.child("body.end").ifPresent(end -> Markup.inner(end, html));
        draft.body(Markup.body(html.toString(), draft));
    }

    private static String orElse(String said, Optional<XmlElement> otherwise) {
        return said.isEmpty() ? otherwise.map(XmlElement::text).orElse("") : said;
    }

    private void inlineData(XmlElement content) {
        String type = content.attribute("contenttype");
        String encoding = G2Concepts.localName(content.attribute("encoding"), content.attribute("encodinguri"));
        if (!type.isEmpty() && !type.startsWith("text/") && !type.contains("html") && !type.contains("xml")) {
            draft.report(
                    "g2-content",
                    "contentSet/inlineData",
                    "is no text but " + Words.shortened(type) + "; it was left out");
            return;
        }
        String text = content.rawText();
        if (encoding.toLowerCase(java.util.Locale.ROOT).contains("base64")) {
            try {
                text = new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException broken) {
                draft.report(
                        "g2-content", "contentSet/inlineData", "is declared as base64 and is none; it was left out");
                return;
            }
        }
        boolean isMarkup = type.contains("html")
                || type.contains("xml")
                || !content.children().isEmpty();
        if (isMarkup && !content.children().isEmpty()) {
            draft.body(Markup.body(content, draft));
        } else {
            draft.body(isMarkup ? Markup.body(text, draft) : Body.ofText(text));
        }
    }

    /**
     * In a picture item all remote contents are renditions of one picture. In a text item those that name their
     * rendition are, and every other one is a picture of its own.
     */
    private void pictures(List<XmlElement> remotes) {
        var renditions = new ArrayList<WirePicture>();
        for (XmlElement remote : remotes) {
            if (!isPicture(remote)) {
                continue;
            }
            WirePicture picture = picture(remote);
            boolean isRendition = draft.itemClass != ItemClass.TEXT
                    || !remote.attribute("rendition").isEmpty()
                    || !remote.attribute("renditionuri").isEmpty();
            if (picture.href().isEmpty()) {
                draft.report(
                        "g2-content", "contentSet/remoteContent", "has neither href nor residref; it was left out");
            } else if (isRendition) {
                renditions.add(picture);
            } else {
                draft.pictures.add(picture);
            }
        }
        Pictures.largest(renditions).ifPresent(draft.pictures::add);
    }

    private boolean isPicture(XmlElement remote) {
        String type = remote.attribute("contenttype");
        boolean isPictureItem = draft.itemClass == ItemClass.PICTURE || draft.itemClass == ItemClass.GRAPHIC;
        return type.startsWith("image/") || type.isEmpty() && isPictureItem;
    }

    private WirePicture picture(XmlElement remote) {
        String href = remote.attribute("href");
        return new WirePicture(
                href.isEmpty() ? remote.attribute("residref") : href,
                remote.attribute("contenttype"),
                Pictures.pixels(remote.attribute("width")),
                Pictures.pixels(remote.attribute("height")),
                "",
                "",
                draft.creditline);
    }
}
