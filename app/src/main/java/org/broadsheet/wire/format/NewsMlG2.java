package org.broadsheet.wire.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.kernel.Fault;

/**
 * NewsML-G2, versions 2.9 to 2.35 (IPTC, namespace {@code http://iptc.org/std/nar/2006-10-01/}): one item, or a
 * newsMessage with several.
 */
final class NewsMlG2 implements WireFormat {
    /** Elements that stand in no other format, by which a piece of NewsML-G2 is known when it came without its whole. */
    private static final Set<String> PARTS = Set.of(
            "newsMessage",
            "itemSet",
            "groupSet",
            "itemMeta",
            "contentMeta",
            "contentSet",
            "inlineXML",
            "remoteContent");

    @Override
    public boolean recognises(byte[] message) {
        return WireXml.rootOf(message).filter(NewsMlG2::isOurs).isPresent();
    }

    /** A part of an item without its namespace is recognised too, so that its sender is told what is wrong with it. */
    private static boolean isOurs(WireXml message) {
        XmlElement root = message.root();
        if (root.namespace().equals(G2Structure.NAMESPACE)) {
            return true;
        }
        boolean isKnown = G2Structure.isItem(root.name()) || PARTS.contains(root.name());
        return root.namespace().isEmpty() && isKnown;
    }

    @Override
    public List<WireItem> read(byte[] message) {
        WireXml xml = WireXml.read(message);
        XmlElement root = xml.root();
        List<WireItemDraft> drafts = new ArrayList<>();
        if (G2Structure.isItem(root.name())) {
            drafts.add(G2Item.read(root, List.of()));
        } else if (root.is("newsMessage")) {
            newsMessage(root, drafts);
        } else {
            throw new Fault(
                    "wire-no-item",
                    Fault.Kind.EXTERNAL,
                    "The message is a " + Words.shortened(root.name()) + ", which is a part of NewsML-G2 and no item. "
                            + "Ask the sender for the whole item.");
        }
        if (root.namespace().isEmpty()) {
            drafts.forEach(draft -> draft.report("g2-namespace", root.name(), "lacks the namespace of NewsML-G2"));
        }
        return Items.finish(drafts, xml.findings());
    }

    private static void newsMessage(XmlElement message, List<WireItemDraft> drafts) {
        Optional<XmlElement> header = message.child("header");
        List<XmlElement> holders = header.map(List::of).orElse(List.of());
        for (XmlElement itemSet : message.children("itemSet")) {
            for (XmlElement item : itemSet.children()) {
                if (G2Structure.isItem(item.name())) {
                    WireItemDraft draft = G2Item.read(item, holders);
                    header.ifPresent(sent -> sent.children("channel").stream()
                            .map(XmlElement::text)
                            .filter(channel -> !channel.isEmpty())
                            .forEach(draft.services::add));
                    drafts.add(draft);
                }
            }
        }
        if (drafts.isEmpty()) {
            throw new Fault(
                    "wire-no-item",
                    Fault.Kind.EXTERNAL,
                    "The NewsML-G2 message holds no item. Ask the sender to send it again.");
        }
    }
}
