package org.broadsheet.wire.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups of a package (NewsML-G2 2.34, section "Packages"): from the root group along the group references, in
 * document order; what the root does not reach comes after it.
 */
final class G2Package {
    private final XmlElement item;
    private final WireItemDraft draft;
    private final Map<String, XmlElement> groups = new HashMap<>();
    private final Set<String> visited = new HashSet<>();

    G2Package(XmlElement item, WireItemDraft draft) {
        this.item = item;
        this.draft = draft;
    }

    void read() {
        item.children("itemRef").forEach(this::member);
        for (XmlElement groupSet : item.children("groupSet")) {
            List<XmlElement> all = new ArrayList<>(groupSet.children("group"));
            all.forEach(group -> groups.putIfAbsent(group.attribute("id"), group));
            follow(groupSet.attribute("root"));
            all.forEach(group -> follow(group.attribute("id")));
        }
        draft.members.remove(draft.guid);
    }

    /** Depth is bounded by the number of groups: each is visited once. */
    private void follow(String root) {
        var waiting = new java.util.ArrayDeque<XmlElement>();
        enter(root, waiting);
        while (!waiting.isEmpty()) {
            XmlElement next = waiting.pop();
            switch (next.name()) {
                case "itemRef" -> member(next);
                case "groupRef" -> enter(next.attribute("idref"), waiting);
                default -> {}
            }
        }
    }

    private void enter(String id, java.util.Deque<XmlElement> waiting) {
        XmlElement group = groups.get(id);
        if (group == null) {
            draft.report("g2-package", "groupSet", "names a group that is not there: " + Words.shortened(id));
        } else if (visited.add(id)) {
            group.children().reversed().forEach(waiting::push);
        }
    }

    private void member(XmlElement itemRef) {
        String guid = itemRef.attribute("residref");
        String href = itemRef.attribute("href");
        if (!guid.isEmpty() || !href.isEmpty()) {
            draft.members.add(guid.isEmpty() ? href : guid);
        }
        if (itemRef.attribute("contenttype").startsWith("image/") && !href.isEmpty()) {
            draft.pictures.add(new WirePicture(
                    href,
                    itemRef.attribute("contenttype"),
                    Pictures.pixels(itemRef.attribute("width")),
                    Pictures.pixels(itemRef.attribute("height")),
                    itemRef.childText("description"),
                    "",
                    itemRef.childText("creditline")));
        }
    }
}
