package org.broadsheet.wire.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.wire.format.WireSubject.Kind;

/**
 * What the references of one NewsML-G2 item mean: a concept is named by a qcode, a URI or a literal, with an alias that
 * a catalog of the item or its message may declare, and an {@code assert} may say more about it (NewsML-G2 2.34,
 * sections 12 and 13: concepts, schemes and catalogs).
 */
final class G2Concepts {
    /** Scheme URIs of IPTC's NewsCodes that we call by their usual alias, without http or https. */
    private static final Map<String, String> IPTC_ALIASES = Map.of(
            "cv.iptc.org/newscodes/mediatopic/", "medtop",
            "cv.iptc.org/newscodes/subjectcode/", "subj",
            "cv.iptc.org/newscodes/genre/", "genre");

    private static final Map<String, String> IPTC_NAMES =
            Map.of("mediatopic", "medtop", "mediatopics", "medtop", "subjectcode", "subj", "iptcsubj", "subj");

    private final Map<String, String> schemesByAlias = new HashMap<>();
    private final Map<String, XmlElement> asserts = new HashMap<>();
    private final String language;

    /** @param holders elements whose catalogs and asserts hold: the item, and the header of its message */
    G2Concepts(List<XmlElement> holders, String language) {
        this.language = language;
        for (XmlElement holder : holders) {
            for (XmlElement catalog : holder.children("catalog")) {
                catalog.children("scheme")
                        .forEach(scheme -> schemesByAlias.put(scheme.attribute("alias"), scheme.attribute("uri")));
            }
            for (XmlElement assertion : holder.children("assert")) {
                List.of("qcode", "uri", "literal")
                        .forEach(key -> asserts.putIfAbsent(key + assertion.attribute(key), assertion));
            }
        }
    }

    /** The last part of a qcode or URI: {@code usable} of {@code stat:usable}; empty when there is neither. */
    static String localName(XmlElement reference) {
        return localName(reference.attribute("qcode"), reference.attribute("uri"));
    }

    static String localName(String qcode, String uri) {
        if (!qcode.isEmpty()) {
            return qcode.substring(qcode.indexOf(':') + 1);
        }
        return uri.substring(Math.max(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')), uri.lastIndexOf(':')) + 1);
    }

    /** The role of a property, in lower case and without its scheme. */
    static String role(XmlElement property) {
        return localName(property.attribute("role"), property.attribute("roleuri"))
                .toLowerCase(Locale.ROOT);
    }

    /** Who or what in words: its name, else its literal, else its code, else empty. */
    String words(XmlElement reference) {
        String named = named(reference);
        return named.isEmpty() ? localName(reference) : named;
    }

    /** Its name or literal; empty when it has only a code. */
    String named(XmlElement reference) {
        String name = name(reference);
        return name.isEmpty() ? reference.attribute("literal") : name;
    }

    private String name(XmlElement reference) {
        String own = nameIn(reference);
        return own.isEmpty() ? assertion(reference).map(this::nameIn).orElse("") : own;
    }

    /** Of several names the one in the language of the item, else the first. */
    private String nameIn(XmlElement concept) {
        String first = "";
        for (XmlElement name : concept.children("name")) {
            String text = name.text();
            String tag = name.attribute("xml:lang");
            if (!text.isEmpty() && !language.isEmpty() && primary(tag).equals(primary(language))) {
                return text;
            }
            first = first.isEmpty() ? text : first;
        }
        return first;
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    private Optional<XmlElement> assertion(XmlElement reference) {
        for (String key : List.of("qcode", "uri", "literal")) {
            String value = reference.attribute(key);
            if (!value.isEmpty() && asserts.containsKey(key + value)) {
                return Optional.ofNullable(asserts.get(key + value));
            }
        }
        return Optional.empty();
    }

    /** The subject that a reference stands for, and the places that a place lies in. */
    void addSubject(XmlElement reference, List<WireSubject> subjects) {
        Kind kind = kind(reference);
        String name = named(reference);
        String qcode = reference.attribute("qcode");
        String uri = reference.attribute("uri");
        if (!qcode.isEmpty() || !uri.isEmpty()) {
            subjects.add(qcode.isEmpty() ? ofUri(kind, uri, name) : ofQcode(kind, qcode, name));
        } else if (!name.isEmpty()) {
            subjects.add(new WireSubject(kind, "", "", name));
        }
        if (kind == Kind.PLACE) {
            for (XmlElement wider : reference.children("broader")) {
                if (!named(wider).isEmpty()) {
                    subjects.add(
                            wider.attribute("qcode").isEmpty()
                                    ? new WireSubject(kind, "", "", named(wider))
                                    : ofQcode(kind, wider.attribute("qcode"), named(wider)));
                }
            }
        }
    }

    WireSubject ofQcode(Kind kind, String qcode, String name) {
        int colon = qcode.indexOf(':');
        if (colon < 0) {
            return new WireSubject(kind, qcode, "", name);
        }
        String alias = qcode.substring(0, colon);
        String scheme = schemesByAlias.getOrDefault(alias, "");
        String known = IPTC_ALIASES.getOrDefault(withoutProtocol(scheme), IPTC_NAMES.getOrDefault(alias, alias));
        return new WireSubject(kind, qcode.substring(colon + 1), known, name);
    }

    /** A concept named by URI: its scheme is what stands before the last part. */
    static WireSubject ofUri(Kind kind, String uri, String name) {
        int end = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1;
        if (end == uri.length() || end == 0) {
            return new WireSubject(kind, uri, "", name);
        }
        String scheme = uri.substring(0, end);
        return new WireSubject(
                kind, uri.substring(end), IPTC_ALIASES.getOrDefault(withoutProtocol(scheme), scheme), name);
    }

    /** The alias of one of IPTC's schemes, else the scheme as it is. */
    static String schemeAlias(String scheme) {
        String withSlash = scheme.endsWith("/") ? scheme : scheme + "/";
        return IPTC_ALIASES.getOrDefault(withoutProtocol(withSlash), scheme);
    }

    /** The URI of a code in one of IPTC's schemes; empty for another scheme. */
    static String iptcUri(String alias, String code) {
        return IPTC_ALIASES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(alias))
                .map(entry -> "http://" + entry.getKey() + code)
                .findFirst()
                .orElse("");
    }

    private static String withoutProtocol(String uri) {
        return uri.replaceFirst("^https?://", "");
    }

    private Kind kind(XmlElement reference) {
        String type = localName(reference.attribute("type"), reference.attribute("typeuri"));
        Optional<XmlElement> assertion = assertion(reference);
        if (type.isEmpty() && assertion.isPresent()) {
            type = assertion.get().child("type").map(G2Concepts::localName).orElse("");
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "person" -> Kind.PERSON;
            case "organisation", "organization", "org" -> Kind.ORGANISATION;
            case "geoarea", "poi", "place", "city", "country", "statprov", "location" -> Kind.PLACE;
            case "event" -> Kind.EVENT;
            case "object" -> Kind.OBJECT;
            case "abstract" -> Kind.TOPIC;
            default ->
                assertion
                        .map(said -> kindByDetails(reference, kindByDetails(said, Kind.TOPIC)))
                        .orElseGet(() -> kindByDetails(reference, Kind.TOPIC));
        };
    }

    private static Kind kindByDetails(XmlElement concept, Kind otherwise) {
        for (XmlElement child : concept.children()) {
            boolean isGeographic = child.is("facet") && child.attribute("qcode").startsWith("geoProp:");
            switch (child.name()) {
                case "personDetails" -> {
                    return Kind.PERSON;
                }
                case "organisationDetails" -> {
                    return Kind.ORGANISATION;
                }
                case "geoAreaDetails", "POIDetails" -> {
                    return Kind.PLACE;
                }
                default -> {
                    if (isGeographic) {
                        return Kind.PLACE;
                    }
                }
            }
        }
        return otherwise;
    }
}
