package org.broadsheet.wire.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Media RSS 1.5.1 and enclosures: the pictures of an item. Several contents in one group are one picture. */
final class FeedPictures {
    private static final String MEDIA = "http://search.yahoo.com/mrss";

    private final WireItemDraft draft;
    private final String base;

    FeedPictures(WireItemDraft draft, String base) {
        this.draft = draft;
        this.base = base;
    }

    void read(XmlElement item) {
        for (XmlElement group : media(item, "group")) {
            add(media(group, "content"), group);
        }
        media(item, "content").forEach(content -> add(List.of(content), item));
        if (draft.pictures.isEmpty()) {
            media(item, "thumbnail").stream().limit(1).forEach(thumbnail -> add(List.of(thumbnail), item));
        }
    }

    void enclosure(String href, String type) {
        if (type.toLowerCase(Locale.ROOT).startsWith("image/") && !href.isEmpty()) {
            add(new WirePicture(FeedAddress.join(base, href), type, 0, 0, "", "", ""));
        }
    }

    private void add(List<XmlElement> contents, XmlElement around) {
        var renditions = new ArrayList<WirePicture>();
        for (XmlElement content : contents) {
            boolean isPicture = content.is("thumbnail")
                    || content.attribute("medium").equals("image")
                    || content.attribute("type").startsWith("image/");
            if (isPicture && !content.attribute("url").isEmpty()) {
                renditions.add(new WirePicture(
                        FeedAddress.join(base, content.attribute("url")),
                        content.attribute("type"),
                        Pictures.pixels(content.attribute("width")),
                        Pictures.pixels(content.attribute("height")),
                        said(content, around, "description", "title"),
                        said(content, around, "text"),
                        said(content, around, "credit", "copyright")));
            }
        }
        Pictures.largest(renditions).ifPresent(this::add);
    }

    private void add(WirePicture picture) {
        if (draft.pictures.stream().noneMatch(other -> other.href().equals(picture.href()))) {
            draft.pictures.add(picture);
        }
    }

    private static String said(XmlElement content, XmlElement around, String... names) {
        for (XmlElement where : List.of(content, around)) {
            for (String name : names) {
                for (XmlElement said : media(where, name)) {
                    String words = Words.ofMarkup(said.rawText());
                    if (!words.isEmpty()) {
                        return words;
                    }
                }
            }
        }
        return "";
    }

    private static List<XmlElement> media(XmlElement parent, String name) {
        return parent.children(name).stream()
                .filter(child -> child.namespace().startsWith(MEDIA))
                .toList();
    }
}
