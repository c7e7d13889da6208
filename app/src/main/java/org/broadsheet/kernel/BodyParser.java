package org.broadsheet.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Inlines.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads HTML (WHATWG HTML parsing by jsoup) into {@link Block}s. One object reads one run of blocks, or the words of
 * one heading, list, cell or caption. Depth is bounded by the HTML parser, size by {@link HtmlNodes}.
 */
final class BodyParser {
    private static final int QUOTES_MAX = 4;

    /** HTML's, and those of NITF 3.6 that are not sound or film. */
    private static final String PICTURES = "img, media-reference:not([mime-type]), media-reference[mime-type^=image]";

    private final List<Block> blocks;
    private final List<List<Inline>> items = new ArrayList<>();
    private final Inlines run = new Inlines();
    private final Boundary mode;
    private final int quotes;

    private BodyParser(List<Block> blocks, Boundary mode, int quotes) {
        this.blocks = blocks;
        this.mode = mode;
        this.quotes = quotes;
    }

    static Body parse(String html) {
        var parser = new BodyParser(new ArrayList<>(), Boundary.FLOW, 0);
        HtmlNodes.of(html).forEach(parser::read);
        parser.endBlock();
        return new Body(parser.blocks);
    }

    static Body ofText(String text) {
        HtmlNodes.checkLength(text);
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        var parser = new BodyParser(new ArrayList<>(), Boundary.FLOW, 0);
        for (String paragraph : lines.split(lines.contains("\n\n") ? "\n[ \t]*\n" : "\n")) {
            parser.run.append(paragraph);
            parser.endBlock();
        }
        return new Body(parser.blocks);
    }

    private void walk(Node parent) {
        for (Node node = parent.childNodeSize() == 0 ? null : parent.childNode(0); node != null; ) {
            read(node);
            node = node.nextSibling();
        }
    }

    private void read(Node node) {
        if (node instanceof TextNode text) {
            run.append(text.getWholeText());
        } else if (node instanceof Element element) {
            visit(element);
        }
    }

    private void visit(Element element) {
        switch (Role.of(element.normalName())) {
            case DROPPED -> {}
            case WORDS -> walk(element);
            case QUOTATION -> quotation(element);
            case EMPHASIS -> marked(Mark.EMPHASIS, "", element);
            case STRONG -> marked(Mark.STRONG, "", element);
            case LINK -> link(element);
            case LINE_BREAK -> lineBreak();
            case PICTURE -> picture(element, List.of(), Optional.empty());
            case FIGURE -> figure(element);
            case PREFORMATTED -> preformatted(element);
            case LIST, ORDERED_LIST -> list(element);
            case BLOCK, HEADING_2, HEADING_3, QUOTE, TABLE, RULE -> block(element);
        }
    }

    private void block(Element element) {
        endBlock();
        Role role = mode == Boundary.FLOW ? Role.of(element.normalName()) : Role.BLOCK;
        switch (role) {
            case HEADING_2 -> heading(2, element);
            case HEADING_3 -> heading(3, element);
            case QUOTE -> quote(element);
            case TABLE -> table(element);
            case RULE -> blocks.add(new Block.Rule());
            default -> walk(element);
        }
        endBlock();
    }

    private void endBlock() {
        if (mode != Boundary.FLOW) {
            run.lineBreak();
            return;
        }
        List<Inline> words = run.take();
        if (!words.isEmpty()) {
            blocks.add(new Block.Paragraph(words));
        }
    }

    private void lineBreak() {
        if (run.lineBreak() >= 2 && mode == Boundary.FLOW) {
            endBlock();
        }
    }

    private void marked(Mark mark, String href, Element element) {
        boolean opened = run.open(mark, href);
        walk(element);
        if (opened) {
            run.close();
        }
    }

    private void link(Element element) {
        Optional<String> href = Addresses.link(element.attr("href"));
        if (href.isPresent()) {
            marked(Mark.LINK, href.get(), element);
        } else {
            walk(element);
        }
    }

    /** A q is printed with quotation marks by browsers (HTML section 15.3.7), so that they are part of the words. */
    private void quotation(Element element) {
        run.append("\u201c");
        walk(element);
        run.append("\u201d");
    }

    private void preformatted(Element element) {
        endBlock();
        for (String line : element.wholeText().split("\r?\n")) {
            run.append(line);
            lineBreak();
        }
        endBlock();
    }

    private void heading(int level, Element element) {
        List<Inline> words = ofPhrase(element, blocks);
        if (!words.isEmpty()) {
            blocks.add(new Block.Heading(level, words));
        }
    }

    private void quote(Element element) {
        if (quotes >= QUOTES_MAX) {
            walk(element);
            return;
        }
        var inner = new BodyParser(new ArrayList<>(), Boundary.FLOW, quotes + 1);
        inner.walk(element);
        inner.endBlock();
        if (!inner.blocks.isEmpty()) {
            blocks.add(new Block.Quote(inner.blocks));
        }
    }

    /** The words of an element, blocks in it parted by line ends; pictures in it are put into {@code pictures}. */
    static List<Inline> ofPhrase(Element element, List<Block> pictures) {
        return ofPhrase(element, pictures, Boundary.PHRASE);
    }

    private static List<Inline> ofCaption(Element element) {
        return ofPhrase(element, new ArrayList<>(), Boundary.CAPTION);
    }

    private static List<Inline> ofPhrase(Element element, List<Block> pictures, Boundary mode) {
        var phrase = new BodyParser(pictures, mode, 0);
        phrase.walk(element);
        return phrase.run.take();
    }

    private void list(Element element) {
        endBlock();
        if (mode != Boundary.FLOW) {
            walkItems(element);
            return;
        }
        var pictures = new ArrayList<Block>();
        var phrase = new BodyParser(pictures, Boundary.ITEMS, 0);
        phrase.walkItems(element);
        if (!phrase.items.isEmpty()) {
            boolean ordered = Role.of(element.normalName()) == Role.ORDERED_LIST;
            blocks.add(new Block.Listing(ordered, phrase.items));
        }
        blocks.addAll(pictures);
    }

    /** Nested lists come here again, and their items join those of the outermost. */
    private void walkItems(Element list) {
        for (Node child : list.childNodes()) {
            if (child instanceof Element) {
                endItem();
                read(child);
                endItem();
            } else {
                read(child);
            }
        }
        endItem();
    }

    private void endItem() {
        if (mode == Boundary.PHRASE || mode == Boundary.CAPTION) {
            run.lineBreak();
            return;
        }
        List<Inline> words = run.take();
        if (!words.isEmpty()) {
            items.add(words);
        }
    }

    private void table(Element table) {
        for (Element caption : table.select("> caption")) {
            walk(caption);
            endBlock();
        }
        var pictures = new ArrayList<Block>();
        List<Block.Row> rows = TableRows.of(table, pictures);
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(rows));
        }
        blocks.addAll(pictures);
    }

    private void figure(Element figure) {
        if (mode == Boundary.CAPTION) {
            block(figure);
            return;
        }
        if (figure.hasClass("embed")) {
            embed(figure);
            return;
        }
        List<Element> pictures = figure.select(PICTURES);
        if (pictures.isEmpty()) {
            block(figure);
            return;
        }
        Element caption = figure.selectFirst("figcaption, media-caption");
        Element credit = figure.selectFirst("figcaption .credit, media-producer");
        Optional<String> words = Optional.empty();
        if (credit != null) {
            words = Optional.of(BodyText.of(ofCaption(credit))).filter(text -> !text.isEmpty());
            credit.remove();
        }
        List<Inline> text = caption == null ? List.of() : ofCaption(caption);
        for (Element picture : figure.nameIs("media") ? pictures.subList(0, 1) : pictures) {
            boolean isFirst = picture == pictures.getFirst();
            picture(picture, isFirst ? text : List.of(), isFirst ? words : Optional.empty());
        }
    }

    private void picture(Element image, List<Inline> caption, Optional<String> credit) {
        if (mode == Boundary.FLOW) {
            endBlock();
        }
        String src = image.hasAttr("source") ? image.attr("source") : image.attr("src");
        String alt = image.hasAttr("alternate-text") ? image.attr("alternate-text") : image.attr("alt");
        if (mode == Boundary.CAPTION) {
            return;
        }
        boolean isTracker =
                image.attr("width").matches("[01](px)?") && image.attr("height").matches("[01](px)?");
        Optional<String> address = isTracker ? Optional.empty() : Addresses.picture(src);
        if (address.isPresent()) {
            blocks.add(new Block.Figure(address.get(), BodyText.collapsed(alt), caption, credit));
        } else if (!caption.isEmpty()) {
            blocks.add(new Block.Paragraph(caption));
        }
    }

    private void embed(Element figure) {
        endBlock();
        Element link = figure.selectFirst("a[href]");
        Optional<String> url = link == null ? Optional.empty() : Addresses.web(link.attr("href"));
        if (link != null && url.isPresent()) {
            String title = BodyText.of(ofCaption(link));
            blocks.add(new Block.Embed(url.get(), title.equals(url.get()) ? "" : title));
        }
    }
}
