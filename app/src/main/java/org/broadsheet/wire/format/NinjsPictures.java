package org.broadsheet.wire.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.wire.format.WireItem.ItemClass;

/** The renditions and associations of a ninjs item: an object in 1.x, a list in 2.x and 3.x. */
final class NinjsPictures {
    private final NinjsObject item;
    private final WireItemDraft draft;

    NinjsPictures(NinjsObject item, WireItemDraft draft) {
        this.item = item;
        this.draft = draft;
    }

    void read() {
        picture(item).ifPresent(draft.pictures::add);
        for (NinjsObject association : item.objects("associations")) {
            String type = association.text("type");
            String uri = association.firstText("uri", "guid");
            boolean isPicture = type.equals("picture") || type.equals("graphic");
            if (isPicture && isFree(association, uri)) {
                picture(association).ifPresent(draft.pictures::add);
            }
            if (!uri.isEmpty() && draft.itemClass == ItemClass.COMPOSITE) {
                draft.members.add(uri);
            } else if (!uri.isEmpty() && !isPicture) {
                draft.links.add(uri);
            }
        }
    }

    /** A picture that is withheld, killed or embargoed by itself stays out. */
    private boolean isFree(NinjsObject association, String uri) {
        String status = association.text("pubstatus");
        String embargo = association.anything("embargoed") + association.anything("embargoeduntil");
        boolean isFree = (status.isEmpty() || status.equals("usable")) && Moment.of(embargo) instanceof Moment.Absent;
        if (!isFree) {
            draft.report(
                    "ninjs-association",
                    "/associations",
                    "a picture is not to be used now; it was left out: " + Words.shortened(uri));
        }
        return isFree;
    }

    private static Optional<WirePicture> picture(NinjsObject of) {
        var renditions = new ArrayList<WirePicture>();
        for (NinjsObject rendition : of.objects("renditions")) {
            String type = rendition.firstText("mimetype", "contenttype");
            String href = rendition.raw("href").strip();
            if (!href.isEmpty() && (type.startsWith("image/") || type.isEmpty())) {
                renditions.add(new WirePicture(
                        href,
                        type,
                        Pictures.pixels(rendition.text("width")),
                        Pictures.pixels(rendition.text("height")),
                        "",
                        "",
                        ""));
            }
        }
        return Pictures.largest(renditions)
                .map(largest -> Pictures.withWords(
                        largest, caption(of), alt(of), of.firstText("creditline", "byline", "by", "copyrightholder")));
    }

    private static String caption(NinjsObject picture) {
        String caption = role(picture, List.of("caption", "", "main", "summary"));
        return caption.isEmpty() ? description(picture) : caption;
    }

    private static String role(NinjsObject picture, List<String> roles) {
        for (String role : roles) {
            for (NinjsObject description : picture.objects("descriptions")) {
                if (description.text("role").toLowerCase(Locale.ROOT).equals(role)) {
                    return Words.ofMarkup(description.raw("value"));
                }
            }
        }
        return "";
    }

    /** In 1.x a picture's {@code body_text} is what a reader who cannot see it is told. */
    private static String alt(NinjsObject picture) {
        String alt = role(picture, List.of("alttext", "alt", "accessibility"));
        boolean isPicture =
                picture.text("type").equals("picture") || picture.text("type").equals("graphic");
        return alt.isEmpty() && isPicture
                ? picture.firstText("description_alt", "description_alttext", "body_text")
                : alt;
    }

    /** A description of 1.x: the plain one before others, with markup taken off. */
    static String description(NinjsObject of) {
        String plain = of.text("description_text");
        if (!plain.isEmpty()) {
            return plain;
        }
        return of.namesWith("description_").stream()
                .filter(name -> !name.contains("alt"))
                .map(name -> Words.ofMarkup(of.raw(name)))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }
}
