package org.broadsheet.wire.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.broadsheet.kernel.Fault;
import org.broadsheet.wire.format.WireItem.Format;

/**
 * RSS 2.0 (RSS Advisory Board, and its relatives 0.91 to 0.94) and Atom 1.0 (RFC 4287), with the modules that
 * newsrooms use: Dublin Core, content and Media RSS. One feed has several items. Relative addresses are resolved
 * against {@code xml:base}, else the item's or the feed's own link.
 */
final class Feed implements WireFormat {
    static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String WORDPRESS_EXPORT = "http://wordpress.org/export/";

    @Override
    public boolean recognises(byte[] message) {
        return WireXml.rootOf(message).filter(Feed::isOurs).isPresent();
    }

    /** A WordPress export is RSS too, but holds drafts and private pages: it is another format. */
    private static boolean isOurs(WireXml message) {
        XmlElement root = message.root();
        boolean isAtom = root.namespace().equals(ATOM) && (root.is("feed") || root.is("entry"));
        boolean isRss = root.is("rss")
                && message.namespaces().values().stream().noneMatch(uri -> uri.startsWith(WORDPRESS_EXPORT));
        return isAtom || isRss;
    }

    @Override
    public List<WireItem> read(byte[] message) {
        WireXml xml = WireXml.read(message);
        XmlElement root = xml.root();
        List<WireItemDraft> drafts = root.is("rss") ? rss(root) : atom(root);
        if (drafts.isEmpty()) {
            throw new Fault(
                    "wire-no-item",
                    Fault.Kind.EXTERNAL,
                    "The feed holds no item. Nothing is to be done unless it should.");
        }
        return Items.finish(drafts, xml.findings());
    }

    private static List<WireItemDraft> rss(XmlElement root) {
        XmlElement channel = root.child("channel").orElse(root);
        List<XmlElement> items = new ArrayList<>(channel.children("item"));
        if (items.isEmpty()) {
            items.addAll(root.children("item"));
        }
        String base = FeedAddress.join(root.attribute("xml:base"), channel.attribute("xml:base"));
        return items.stream()
                .map(item -> new RssItem(item, channel, base, new WireItemDraft(Format.RSS)).read())
                .toList();
    }

    private static List<WireItemDraft> atom(XmlElement root) {
        List<XmlElement> entries = root.is("entry") ? List.of(root) : root.children("entry");
        return entries.stream()
                .map(entry -> new AtomEntry(entry, root, new WireItemDraft(Format.ATOM)).read())
                .toList();
    }

    /**
     * A guid for an item that has none, nor a link: it is made of the feed's address and the item's first words, so
     * that the same item is not taken twice. A changed title makes another item of it.
     */
    static void nameByWords(WireItemDraft draft, String feed, String words) {
        if (words.isEmpty()) {
            return;
        }
        byte[] name = (feed + "\n" + words).getBytes(StandardCharsets.UTF_8);
        draft.guid = "urn:uuid:" + UUID.nameUUIDFromBytes(name);
        draft.report("feed-no-guid", "item", "has neither guid nor link; a name was made of its first words");
    }

    /** The first child of one of these names that has text. */
    static String firstText(XmlElement parent, String... names) {
        for (String name : names) {
            for (XmlElement child : parent.children(name)) {
                String text = child.text();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /** The first child of that name in that namespace. */
    static Optional<XmlElement> child(XmlElement parent, String namespace, String name) {
        return parent.children(name).stream()
                .filter(child -> child.namespace().equals(namespace))
                .findFirst();
    }
}
