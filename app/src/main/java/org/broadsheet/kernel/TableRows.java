package org.broadsheet.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads the rows of a table; a table inside a cell gives its words to the cell. */
final class TableRows {
    private TableRows() {}

    /** @param pictures takes the pictures that stand in cells */
    static List<Block.Row> of(Element table, List<Block> pictures) {
        var rows = new ArrayList<Block.Row>();
        add(table, rows, pictures);
        return rows;
    }

    private static void add(Element parent, List<Block.Row> rows, List<Block> pictures) {
        for (Element child : parent.children()) {
            if (!child.nameIs("tr")) {
                add(child, rows, pictures);
                continue;
            }
            List<Block.Cell> cells = cells(child, pictures);
            if (!cells.isEmpty()) {
                rows.add(new Block.Row(cells));
            }
        }
    }

    private static List<Block.Cell> cells(Element row, List<Block> pictures) {
        var cells = new ArrayList<Block.Cell>();
        for (Element cell : row.children()) {
            if (cell.nameIs("td") || cell.nameIs("th")) {
                cells.add(new Block.Cell(cell.nameIs("th"), BodyParser.ofPhrase(cell, pictures)));
            }
        }
        return cells;
    }
}
