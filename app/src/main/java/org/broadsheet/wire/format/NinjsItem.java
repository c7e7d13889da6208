package org.broadsheet.wire.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.broadsheet.kernel.Body;
import org.broadsheet.wire.format.WireItem.ItemClass;
import org.broadsheet.wire.format.WireSubject.Kind;

/** One item of ninjs, of whatever version: 1.x has {@code body_html}, 2.x and 3.x have {@code bodies} with roles. */
final class NinjsItem {
    private final NinjsObject item;
    private final WireItemDraft draft;

    NinjsItem(NinjsObject item, WireItemDraft draft) {
        this.item = item;
        this.draft = draft;
    }

    void read() {
        identity();
        life();
        text();
        rights();
        subjects();
        new NinjsPictures(item, draft).read();
    }

    private void identity() {
        draft.guid = item.raw("uri").strip();
        if (draft.guid.isEmpty() && item.has("guid")) {
            draft.guid = item.raw("guid").strip();
            draft.report("ninjs-uri", "/uri", "is missing; the property guid was taken in its place");
        }
        draft.version(item.text("version"));
        itemClass(item.text("type"));
        draft.language(item.text("language"));
    }

    private void itemClass(String type) {
        switch (type) {
            case "", "text" -> draft.itemClass = ItemClass.TEXT;
            case "picture" -> draft.itemClass = ItemClass.PICTURE;
            case "graphic" -> draft.itemClass = ItemClass.GRAPHIC;
            case "audio" -> draft.itemClass = ItemClass.AUDIO;
            case "video" -> draft.itemClass = ItemClass.VIDEO;
            case "composite" -> draft.itemClass = ItemClass.COMPOSITE;
            case "component" ->
                draft.report(
                        "ninjs-item-type",
                        "/type",
                        "a component is of ninjs 1.2 and later, and a part of another item");
            case "event", "planning" -> {
                draft.itemClass = ItemClass.CONCEPT;
                draft.report(
                        "ninjs-item-type",
                        "/type",
                        "an item of type " + type + " is no news; nothing of it is published");
            }
            default ->
                draft.report(
                        "ninjs-item-type",
                        "/type",
                        "is no type of ninjs; it was read as text: " + Words.shortened(type));
        }
    }

    private void life() {
        draft.firstCreated = draft.date("/firstCreated", item.raw("firstcreated"));
        draft.versionCreated = draft.date("/versionCreated", item.raw("versioncreated"));
        draft.expires = draft.date("/expires", item.raw("expires"));
        draft.embargoed("/embargoedUntil", item.anything("embargoed"));
        if (draft.embargo instanceof Embargo.None) {
            draft.embargoed("/embargoedUntil", item.anything("embargoeduntil"));
        }
        draft.pubStatus(
                "/pubStatus", item.has("pubstatus") ? item.anything("pubstatus").strip() : "");
        draft.urgency("/urgency", item.text("urgency"));
        String representation = item.text("representationtype");
        if (!List.of("", "complete", "incomplete", "full", "partial", "associated")
                .contains(representation)) {
            draft.report(
                    "ninjs-representation", "/representationType", "is not known: " + Words.shortened(representation));
        }
        altIds();
    }

    private void altIds() {
        item.objects("altids").stream().map(id -> id.raw("value").strip()).forEach(this::altId);
        item.texts("altids").forEach(this::altId);
    }

    private void altId(String id) {
        if (id.startsWith("urn:") || id.startsWith("tag:")) {
            draft.otherGuids.add(id);
        }
    }

    private void text() {
        draft.headline = item.has("headline")
                ? item.text("headline")
                : roled("headlines", role -> role.isEmpty() || role.equals("main"));
        if (draft.headline.isEmpty()) {
            draft.headline = anyOf("headlines").isEmpty() ? item.text("title") : anyOf("headlines");
        }
        draft.subheadline = roled("headlines", role -> role.contains("sub") || role.equals("deck"));
        if (draft.subheadline.isEmpty()) {
            draft.subheadline = item.namesWith("headline_").stream()
                    .filter(name -> name.contains("sub") || name.contains("deck"))
                    .map(item::text)
                    .findFirst()
                    .orElse("");
        }
        draft.standfirst = standfirst();
        draft.byline = item.firstText("byline", "by");
        draft.slugline = item.text("slugline");
        draft.located = item.text("located");
        draft.edNote = item.text("ednote");
        draft.dateline = item.text("dateline");
        draft.body(body());
    }

    private String standfirst() {
        if (draft.itemClass == ItemClass.PICTURE || draft.itemClass == ItemClass.GRAPHIC) {
            return "";
        }
        String summary = roled(
                "descriptions",
                role -> role.isEmpty()
                        || List.of("summary", "abstract", "main", "standfirst").contains(role));
        return summary.isEmpty() ? NinjsPictures.description(item) : summary;
    }

    /** The first text with such a role in {@code name}; markup, where it is declared, is taken off. */
    private String roled(String name, Predicate<String> role) {
        return item.objects(name).stream()
                .filter(entry -> role.test(entry.text("role").toLowerCase(Locale.ROOT)))
                .map(NinjsItem::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String anyOf(String name) {
        return roled(name, role -> !role.contains("sub"));
    }

    private static String words(NinjsObject entry) {
        String type = entry.text("contenttype");
        return type.contains("html") || type.contains("xml") ? Words.ofMarkup(entry.raw("value")) : entry.text("value");
    }

    private Body body() {
        List<NinjsObject> bodies = item.objects("bodies");
        if (!bodies.isEmpty()) {
            return bodies.stream()
                    .filter(body -> !body.raw("value").isBlank())
                    .min(java.util.Comparator.comparingInt(NinjsItem::rank))
                    .map(body -> body(body.text("contenttype"), body.raw("value")))
                    .orElse(Body.EMPTY);
        }
        List<String> names = item.namesWith("body_");
        Optional<String> best = names.stream()
                .filter(name -> !item.raw(name).isBlank())
                .min(java.util.Comparator.comparingInt(
                        name -> name.contains("html") ? 0 : name.equals("body_text") ? 1 : 2));
        return best.map(name -> body(
                        name.contains("html") ? "text/html" : name.equals("body_text") ? "text/plain" : "",
                        item.raw(name)))
                .orElse(Body.EMPTY);
    }

    /** The main body before others, HTML before plain text. */
    private static int rank(NinjsObject body) {
        String role = body.text("role").toLowerCase(Locale.ROOT);
        boolean isMain = role.isEmpty() || role.equals("main");
        return (isMain ? 0 : 10) + (body.text("contenttype").contains("html") ? 0 : 1);
    }

    private Body body(String contentType, String value) {
        boolean isMarkup = contentType.contains("html") || contentType.contains("xml");
        boolean isUnknown = contentType.isEmpty() && value.stripLeading().startsWith("<");
        return isMarkup || isUnknown ? Markup.body(value, draft) : Body.ofText(value);
    }

    private void rights() {
        draft.creditline = item.text("creditline");
        draft.copyrightHolder = item.text("copyrightholder");
        draft.copyrightNotice = item.text("copyrightnotice");
        if (!item.text("usageterms").isEmpty()) {
            draft.usageTerms.add(item.text("usageterms"));
        }
        for (String name : List.of("infosource", "infosources")) {
            item.objects(name).stream()
                    .map(NinjsItem::named)
                    .filter(named -> !named.isEmpty())
                    .forEach(draft.infoSources::add);
        }
        if (draft.infoSources.isEmpty() && !item.text("source").isEmpty()) {
            draft.infoSources.add(item.text("source"));
        }
        for (String name : List.of("genre", "genres")) {
            item.objects(name).stream()
                    .map(NinjsItem::named)
                    .filter(named -> !named.isEmpty())
                    .forEach(draft.genre::add);
        }
        item.objects("service").stream()
                .map(NinjsItem::named)
                .filter(named -> !named.isEmpty())
                .forEach(draft.services::add);
    }

    private static String named(NinjsObject reference) {
        String named = reference.firstText("name", "literal", "code");
        return named.isEmpty() ? G2Concepts.localName("", reference.text("uri")) : named;
    }

    private void subjects() {
        subjects(Kind.TOPIC, "subject", "subjects");
        subjects(Kind.PERSON, "person", "people");
        subjects(Kind.ORGANISATION, "organisation", "organisations");
        subjects(Kind.PLACE, "place", "places");
        subjects(Kind.EVENT, "event", "events");
        subjects(Kind.OBJECT, "object", "objects");
    }

    private void subjects(Kind kind, String... names) {
        for (String name : names) {
            for (NinjsObject reference : item.objects(name)) {
                String words = reference.firstText("name", "literal");
                String code = reference.text("code");
                String uri = reference.text("uri");
                if (!code.isEmpty()) {
                    draft.subjects.add(
                            new WireSubject(kind, code, G2Concepts.schemeAlias(reference.text("scheme")), words));
                } else if (!uri.isEmpty()) {
                    draft.subjects.add(G2Concepts.ofUri(kind, uri, words));
                } else if (!words.isEmpty()) {
                    draft.subjects.add(new WireSubject(kind, "", "", words));
                }
            }
        }
    }
}
