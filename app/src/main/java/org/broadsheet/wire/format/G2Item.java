package org.broadsheet.wire.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.wire.format.WireItem.Format;
import org.broadsheet.wire.format.WireItem.ItemClass;
import org.broadsheet.wire.format.WireItem.Signal;
import org.broadsheet.wire.format.WireSubject.Kind;

/** One item of NewsML-G2 (specification 2.34): newsItem, packageItem, conceptItem and the items that are no news. */
final class G2Item {
    private static final Set<String> RELATIONS_A_KILL_MAY_MEAN = Set.of(
            "",
            "kill",
            "kills",
            "killed",
            "cancel",
            "cancels",
            "canceled",
            "cancelled",
            "retracts",
            "withdraws",
            "replaces",
            "supersedes",
            "updates",
            "corrects",
            "previousversion",
            "evolvedfrom",
            "about",
            "advisory",
            "advises",
            "concerns");

    private final XmlElement item;
    private final WireItemDraft draft = new WireItemDraft(Format.NEWSML_G2);
    private final G2Concepts concepts;

    private G2Item(XmlElement item, List<XmlElement> holders) {
        this.item = item;
        var all = new ArrayList<>(holders);
        all.add(item);
        concepts = new G2Concepts(all, language(item));
    }

    /** @param holders elements around the item whose catalogs hold for it */
    static WireItemDraft read(XmlElement item, List<XmlElement> holders) {
        return new G2Item(item, holders).read();
    }

    private static String language(XmlElement item) {
        String declared = item.child("contentMeta")
                .flatMap(meta -> meta.child("language"))
                .map(element -> element.attribute("tag"))
                .orElse("");
        return declared.isEmpty() ? item.attribute("xml:lang") : declared;
    }

    private WireItemDraft read() {
        G2Structure.check(item, draft);
        draft.guid = item.attribute("guid");
        draft.version(item.attribute("version"));
        draft.language(language(item));
        item.children("rightsInfo").forEach(this::rights);
        item.child("itemMeta").ifPresent(this::itemMeta);
        item.child("contentMeta").ifPresent(this::contentMeta);
        switch (item.name()) {
            case "packageItem" -> packageItem();
            case "conceptItem" -> conceptItem();
            case "newsItem" -> newsItem();
            default -> {
                draft.itemClass = ItemClass.CONCEPT;
                draft.report("g2-no-news", item.name(), "a " + item.name() + " is no news; nothing of it is published");
            }
        }
        if (draft.headline.isEmpty()) {
            draft.headline =
                    item.child("itemMeta").map(meta -> meta.childText("title")).orElse("");
        }
        return draft;
    }

    private void newsItem() {
        String caption = description("caption");
        draft.standfirst = standfirst();
        item.child("contentSet").ifPresent(new G2Content(draft)::read);
        String alt = description("alttext");
        draft.pictures.replaceAll(picture -> Pictures.withWords(picture, caption, alt, credit()));
    }

    private String credit() {
        return draft.creditline.isEmpty() ? draft.byline : draft.creditline;
    }

    private void packageItem() {
        draft.itemClass = ItemClass.COMPOSITE;
        draft.standfirst = standfirst();
        new G2Package(item, draft).read();
    }

    private void conceptItem() {
        draft.itemClass = ItemClass.CONCEPT;
        item.child("concept").ifPresent(concept -> {
            draft.headline = concepts.named(concept);
            draft.standfirst = concept.childText("definition");
            concept.child("conceptId").ifPresent(id -> {
                if (!id.attribute("qcode").isEmpty()) {
                    draft.subjects.add(concepts.ofQcode(Kind.TOPIC, id.attribute("qcode"), draft.headline));
                }
            });
        });
    }

    private void rights(XmlElement rights) {
        rights.child("copyrightHolder")
                .ifPresent(holder -> draft.copyrightHolder = first(draft.copyrightHolder, concepts.words(holder)));
        draft.copyrightNotice = first(draft.copyrightNotice, rights.childText("copyrightNotice"));
        rights.children("usageTerms").stream()
                .map(XmlElement::text)
                .filter(terms -> !terms.isEmpty())
                .forEach(draft.usageTerms::add);
    }

    private static String first(String said, String next) {
        return said.isEmpty() ? next : said;
    }

    private void itemMeta(XmlElement meta) {
        draft.versionCreated = draft.date("itemMeta/versionCreated", meta.childText("versionCreated"));
        draft.firstCreated = draft.date("itemMeta/firstCreated", meta.childText("firstCreated"));
        draft.expires = draft.date("itemMeta/expires", meta.childText("expires"));
        draft.embargoed("itemMeta/embargoed", meta.childText("embargoed"));
        if (item.is("newsItem")) {
            meta.child("itemClass").ifPresent(this::itemClass);
        }
        meta.child("pubStatus")
                .ifPresent(status -> draft.pubStatus(
                        "itemMeta/pubStatus", G2Concepts.localName(status).toLowerCase(Locale.ROOT)));
        for (XmlElement service : meta.children("service")) {
            addWords(service, draft.services);
        }
        draft.edNote = Words.joined(
                meta.children("edNote").stream().map(XmlElement::text).toList(), "\n");
        meta.children("signal")
                .forEach(signal -> signal(G2Concepts.localName(signal).toLowerCase(Locale.ROOT)));
        meta.children("link").forEach(this::link);
        meta.child("provider").ifPresent(this::provider);
    }

    private void addWords(XmlElement reference, Set<String> into) {
        String words = concepts.words(reference);
        if (!words.isEmpty()) {
            into.add(words);
        }
    }

    /** The provider counts as source when the content names none. */
    private void provider(XmlElement provider) {
        boolean hasSource = item.child("contentMeta").stream()
                .flatMap(meta -> meta.children("infoSource").stream())
                .anyMatch(source -> isSource(source) && !concepts.words(source).isEmpty());
        String words = concepts.words(provider);
        if (!hasSource && !words.isEmpty()) {
            draft.infoSources.add(words);
        }
    }

    private void itemClass(XmlElement itemClass) {
        String nature = G2Concepts.localName(itemClass).toLowerCase(Locale.ROOT);
        switch (nature) {
            case "text" -> draft.itemClass = ItemClass.TEXT;
            case "picture", "photo" -> draft.itemClass = ItemClass.PICTURE;
            case "graphic", "animated" -> draft.itemClass = ItemClass.GRAPHIC;
            case "audio" -> draft.itemClass = ItemClass.AUDIO;
            case "video" -> draft.itemClass = ItemClass.VIDEO;
            case "composite" -> draft.itemClass = ItemClass.COMPOSITE;
            case "concept" -> draft.itemClass = ItemClass.CONCEPT;
            default ->
                draft.report(
                        "g2-item-class",
                        "itemMeta/itemClass",
                        "is not known; it was read as text: " + Words.shortened(nature));
        }
    }

    /** IPTC's signal codes and their plain derivations; other signals of a sender mean nothing to us. */
    private void signal(String code) {
        switch (code) {
            case "correction", "corrected", "corrects", "correctif", "korr", "korrektur" ->
                draft.signals.add(Signal.CORRECTION);
            case "update", "updated", "updates" -> draft.signals.add(Signal.UPDATE);
            case "kill", "killed", "mandatorykill" -> draft.signals.add(Signal.KILL);
            case "advisory" -> draft.signals.add(Signal.ADVISORY);
            case "embargo", "embargoed" -> draft.signals.add(Signal.EMBARGO);
            default -> {}
        }
    }

    private void link(XmlElement link) {
        String relation = G2Concepts.localName(link.attribute("rel"), link.attribute("reluri"))
                .toLowerCase(Locale.ROOT);
        String guid = first(link.attribute("residref"), link.attribute("guidref"));
        String address = first(guid, link.attribute("href"));
        if (!address.isEmpty()) {
            draft.links.add(address);
        }
        if (!guid.isEmpty() && RELATIONS_A_KILL_MAY_MEAN.contains(relation)) {
            draft.otherGuids.add(guid);
        }
    }

    private void contentMeta(XmlElement meta) {
        draft.urgency("contentMeta/urgency", meta.childText("urgency"));
        headlines(meta.children("headline"));
        draft.byline =
                Words.joined(meta.children("by").stream().map(XmlElement::text).toList(), ", ");
        draft.dateline = meta.childText("dateline");
        draft.slugline = meta.childText("slugline");
        draft.creditline = meta.childText("creditline");
        draft.located = meta.child("located").map(concepts::words).orElse("");
        meta.children("genre").forEach(genre -> addWords(genre, draft.genre));
        meta.children("infoSource").stream()
                .filter(G2Item::isSource)
                .map(concepts::named)
                .filter(named -> !named.isEmpty())
                .forEach(draft.infoSources::add);
        if (draft.infoSources.isEmpty()) {
            meta.children("infoSource").stream()
                    .filter(G2Item::isSource)
                    .forEach(source -> addWords(source, draft.infoSources));
        }
        meta.children("subject").forEach(subject -> concepts.addSubject(subject, draft.subjects));
        for (XmlElement altId : meta.children("altId")) {
            String id = altId.text();
            if (id.startsWith("urn:") || id.startsWith("tag:")) {
                draft.otherGuids.add(id);
            }
        }
    }

    /** Photographers are infoSources too for some senders. */
    private static boolean isSource(XmlElement infoSource) {
        return !G2Concepts.role(infoSource).startsWith("phot");
    }

    private void headlines(List<XmlElement> headlines) {
        for (XmlElement headline : headlines) {
            String role = G2Concepts.role(headline);
            if (role.contains("sub") || role.contains("kicker") || role.equals("deck")) {
                draft.subheadline = first(draft.subheadline, headline.text());
            } else if (role.isEmpty() || role.contains("main") || draft.headline.isEmpty()) {
                draft.headline = draft.headline.isEmpty() || isMain(headline, role) ? headline.text() : draft.headline;
            }
        }
    }

    /** A later headline replaces an earlier one only when it says that it is the main one. */
    private static boolean isMain(XmlElement headline, String role) {
        return role.contains("main") && !headline.text().isEmpty();
    }

    private String standfirst() {
        String summary = description("summary", "abstract", "standfirst", "lede", "deck");
        boolean isPicture = draft.itemClass == ItemClass.PICTURE || draft.itemClass == ItemClass.GRAPHIC;
        return summary.isEmpty() && !isPicture ? description("") : summary;
    }

    /** The first description that has one of the roles; for a picture one without role is its caption. */
    private String description(String... roles) {
        List<XmlElement> descriptions = item.child("contentMeta")
                .map(meta -> meta.children("description"))
                .orElse(List.of());
        for (String role : roles) {
            Optional<XmlElement> found = descriptions.stream()
                    .filter(one -> G2Concepts.role(one).equals(role))
                    .findFirst();
            if (found.isPresent()) {
                return found.get().text();
            }
        }
        boolean isPicture = draft.itemClass == ItemClass.PICTURE || draft.itemClass == ItemClass.GRAPHIC;
        return isPicture && List.of(roles).contains("caption") && descriptions.size() == 1
                ? descriptions.getFirst().text()
                : "";
    }
}
