package org.broadsheet.wire.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.kernel.Fault;
import org.broadsheet.wire.format.WireItem.Format;

/** ninjs, news in JSON (IPTC), versions 1.0 to 3.1: one object, or a list of them. */
final class Ninjs implements WireFormat {
    /**
     * Keys of which one shows that an object is ninjs; {@code type}, {@code id} and {@code title} stand in other
     * formats too.
     */
    private static final Set<String> KEYS = Set.of(
            "uri",
            "guid",
            "$standard",
            "headline",
            "headlines",
            "bodies",
            "body_text",
            "body_html",
            "body_xhtml",
            "pubstatus",
            "pubStatus",
            "versioncreated",
            "versionCreated",
            "embargoed",
            "embargoedUntil",
            "infosource",
            "infoSources");

    private static final Set<String> KEYS_OF_LATER_MAJORS = Set.of(
            "bodies",
            "headlines",
            "descriptions",
            "people",
            "organisations",
            "subjects",
            "places",
            "standard",
            "by",
            "infosources",
            "genres",
            "events",
            "objects");
    private static final Pattern VERSION = Pattern.compile("(?:^|_)([123])\\.(\\d{1,2})");

    @Override
    public boolean recognises(byte[] message) {
        return WireJson.hasKey(message, KEYS);
    }

    @Override
    public List<WireItem> read(byte[] message) {
        WireJson json = WireJson.read(message);
        var drafts = new ArrayList<WireItemDraft>();
        if (json.root().isArray()) {
            json.root().forEach(item -> drafts.add(draft(item)));
        } else {
            drafts.add(draft(json.root()));
        }
        if (drafts.isEmpty()) {
            throw new Fault(
                    "wire-no-item",
                    Fault.Kind.EXTERNAL,
                    "The ninjs message holds no item. Ask the sender to send it again.");
        }
        return Items.finish(drafts, json.findings());
    }

    private static WireItemDraft draft(JsonNode item) {
        var draft = new WireItemDraft(Format.NINJS);
        if (!item.isObject()) {
            return draft;
        }
        var object = new NinjsObject(item);
        Matcher declared = VERSION.matcher(
                version(object, "standard").isEmpty() ? version(object, "$standard") : version(object, "standard"));
        boolean isDeclared = declared.find();
        boolean isLater = KEYS_OF_LATER_MAJORS.stream().anyMatch(object::has);
        int major = isDeclared ? declared.group(1).charAt(0) - '0' : isLater ? 3 : 1;
        Optional<Integer> minor = isDeclared ? Optional.of(Integer.valueOf(declared.group(2))) : Optional.empty();
        NinjsProperties.check(item, major, minor, draft);
        new NinjsItem(object, draft).read();
        return draft;
    }

    private static String version(NinjsObject item, String name) {
        NinjsObject standard = item.object(name);
        return standard.firstText("version", "schema");
    }
}
