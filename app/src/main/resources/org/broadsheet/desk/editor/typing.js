// Keys and commands of the body, and quotation marks as each language prints them.

import { baseKeymap, toggleMark, setBlockType, wrapIn, chainCommands, exitCode, lift } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import { history, undo, redo } from "prosemirror-history";
import { wrapInList, splitListItem, liftListItem } from "prosemirror-schema-list";
import { gapCursor } from "prosemirror-gapcursor";
import { dropCursor } from "prosemirror-dropcursor";
import { Plugin, TextSelection } from "prosemirror-state";
import { schema } from "body";

const {nodes, marks} = schema;

// ---- Quotation marks

const QUOTES = {
    en: ["“", "”", "‘", "’"], fr: ["«\u202f", "\u202f»", "‘", "’"], ar: ["«", "»", "‘", "’"], de: ["„", "“", "‚", "’"],
    es: ["«", "»", "‘", "’"], it: ["«", "»", "‘", "’"], pt: ["«", "»", "‘", "’"], ru: ["«", "»", "‘", "’"],
    uk: ["«", "»", "‘", "’"], pl: ["„", "”", "‚", "’"], tr: ["“", "”", "‘", "’"], nl: ["“", "”", "‘", "’"],
};

/**
 * What is typed in place of a key; null to leave it.
 * @param {string} before the characters before it, at least two where there are
 * @returns {{text: string, back: number} | null} the text, and how many characters before it goes in place of
 */
export function typed(key, before, language) {
    const [open, close, single, apostrophe] = QUOTES[language.split("-")[0]] ?? QUOTES.en;
    const last = before.slice(-1);
    const isStart = !last || /[\s([{\u00a0\u202f–—/«“„‘]/.test(last);
    if (key === '"') {
        return {text: isStart ? open : close, back: 0};
    }
    if (key === "'") {
        return {text: isStart && !language.startsWith("fr") ? single : apostrophe, back: 0};
    }
    if (key === "." && before.endsWith("..")) {
        return {text: "…", back: 2};
    }
    if (key === "-" && last === "-") {
        return {text: "–", back: 1};
    }
    if (key === "-" && last === "–") {
        return {text: "—", back: 1};
    }
    if (language.startsWith("fr") && /[;:!?»]/.test(key) && last === " ") {
        return {text: "\u202f" + key, back: 1};
    }
    return null;
}

function quotes(language) {
    return new Plugin({
        props: {
            handleTextInput(view, from, to, text) {
                const place = view.state.doc.resolve(from);
                const before = place.parent.textBetween(Math.max(0, place.parentOffset - 3), place.parentOffset, null, "\ufffc");
                const change = text.length === 1 ? typed(text, before, language()) : null;
                if (!change) {
                    return false;
                }
                view.dispatch(view.state.tr.insertText(change.text, from - change.back, to).scrollIntoView());
                return true;
            },
        },
    });
}

/** The same for a field of one line. */
export function quotesInField(field, language) {
    field.addEventListener("beforeinput", event => {
        if (event.inputType !== "insertText" || event.data?.length !== 1) {
            return;
        }
        const start = field.selectionStart;
        const change = typed(event.data, field.value.slice(Math.max(0, start - 3), start), language());
        if (change) {
            event.preventDefault();
            field.setRangeText(change.text, start - change.back, field.selectionEnd, "end");
            field.dispatchEvent(new Event("input", {bubbles: true}));
        }
    });
}

// ---- Tables: rows of cells, as kernel.Block.Table has them

function place(state) {
    const from = state.selection.$from;
    for (let depth = from.depth; depth > 0; depth--) {
        if (from.node(depth).type === nodes.table) {
            return {table: from.node(depth), at: from.before(depth), row: from.index(depth), column: from.index(depth + 1)};
        }
    }
    return null;
}

export const isInTable = state => place(state) !== null;

function rebuilt(change) {
    return (state, dispatch) => {
        const found = place(state);
        if (!found) {
            return false;
        }
        const rows = [];
        found.table.forEach(row => { const cells = []; row.forEach(cell => cells.push(cell)); rows.push(cells); });
        const cursor = change(rows, found) ?? {row: found.row, column: found.column};
        const kept = rows.filter(row => row.length);
        if (!dispatch) {
            return true;
        }
        const tr = state.tr;
        const end = found.at + found.table.nodeSize;
        if (!kept.length) {
            dispatch(tr.delete(found.at, end).scrollIntoView());
            return true;
        }
        const table = nodes.table.create(null, kept.map(row => nodes.table_row.create(null, row)));
        tr.replaceWith(found.at, end, table);
        dispatch(toCell(tr, found.at, table, cursor.row, cursor.column).scrollIntoView());
        return true;
    };
}

function toCell(tr, at, table, row, column) {
    let position = at + 1;
    const r = Math.min(row, table.childCount - 1);
    for (let i = 0; i < r; i++) {
        position += table.child(i).nodeSize;
    }
    position += 1;
    const c = Math.min(column, table.child(r).childCount - 1);
    for (let i = 0; i < c; i++) {
        position += table.child(r).child(i).nodeSize;
    }
    return tr.setSelection(TextSelection.create(tr.doc, position + 1));
}

const cell = header => nodes.table_cell.create({header});

export const addRow = rebuilt((rows, {row, column}) => {
    rows.splice(row + 1, 0, rows[row].map(() => cell(false)));
    return {row: row + 1, column};
});
export const addColumn = rebuilt((rows, {row, column}) => {
    rows.forEach(cells => cells.splice(Math.min(column + 1, cells.length), 0, cell(cells[0]?.attrs.header && cells.every(one => one.attrs.header))));
    return {row, column: column + 1};
});
export const dropRow = rebuilt((rows, {row}) => { rows.splice(row, 1); });
export const dropColumn = rebuilt((rows, {column}) => rows.forEach(cells => { cells.splice(column, 1); }) ?? null);
export const dropTable = rebuilt(rows => { rows.length = 0; });
export const headRow = rebuilt(rows => {
    const header = !rows[0].every(one => one.attrs.header);
    rows[0] = rows[0].map(one => nodes.table_cell.create({header}, one.content));
});

export function insertTable(rows, columns) {
    return (state, dispatch) => {
        const made = Array.from({length: rows}, (_, row) =>
            nodes.table_row.create(null, Array.from({length: columns}, () => cell(row === 0))));
        const table = nodes.table.create(null, made);
        if (dispatch) {
            const tr = state.tr.replaceSelectionWith(table);
            let at = -1;
            tr.doc.nodesBetween(0, tr.doc.content.size, (node, position) => {
                if (node === table || node.eq(table) && at < 0) {
                    at = position;
                }
                return at < 0;
            });
            dispatch((at < 0 ? tr : toCell(tr, at, table, 0, 0)).scrollIntoView());
        }
        return true;
    };
}

/** To the next cell, or the one before; behind the last a new row begins. */
function goToCell(step) {
    return (state, dispatch) => {
        const found = place(state);
        if (!found) {
            return false;
        }
        const width = found.table.child(found.row).childCount;
        let column = found.column + step;
        let row = found.row;
        if (column >= width) {
            column = 0;
            row++;
        } else if (column < 0) {
            row--;
            column = row >= 0 ? found.table.child(row).childCount - 1 : 0;
        }
        if (row < 0) {
            return true;
        }
        if (row >= found.table.childCount) {
            return addRow(state, dispatch && (tr => dispatch(tr)));
        }
        dispatch?.(toCell(state.tr, found.at, found.table, row, column).scrollIntoView());
        return true;
    };
}

// ---- Blocks

const insertBreak = chainCommands(exitCode, (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.line_break.create()).scrollIntoView());
    return true;
});

/** In a caption or a cell a line cannot be split: go on below it. */
const leaveLine = (state, dispatch) => {
    const {$from} = state.selection;
    if ($from.parent.type === nodes.table_cell) {
        return insertBreak(state, dispatch);
    }
    if ($from.parent.type !== nodes.figure) {
        return false;
    }
    if (dispatch) {
        const after = $from.after();
        const next = state.doc.resolve(after).nodeAfter;
        const tr = next?.type === nodes.paragraph ? state.tr : state.tr.insert(after, nodes.paragraph.create());
        dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
    }
    return true;
};

const toParagraph = setBlockType(nodes.paragraph);

export const isIn = (state, type, attrs = {}) => {
    const {$from} = state.selection;
    for (let depth = $from.depth; depth >= 0; depth--) {
        const node = $from.node(depth);
        if (node.type === type && Object.entries(attrs).every(([key, value]) => node.attrs[key] === value)) {
            return true;
        }
    }
    return false;
};

export const hasMark = (state, type) => {
    const {from, to, empty, $from} = state.selection;
    return empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type);
};

const heading = level => (state, dispatch) =>
    isIn(state, nodes.heading, {level}) ? toParagraph(state, dispatch) : setBlockType(nodes.heading, {level})(state, dispatch);

const list = type => (state, dispatch, view) => isIn(state, type)
    ? liftListItem(nodes.list_item)(state, dispatch, view)
    : wrapInList(type)(state, dispatch, view);

const quote = (state, dispatch) => isIn(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);

const rule = (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.rule.create()).scrollIntoView());
    return true;
};

export const commands = {
    bold: toggleMark(marks.strong), italic: toggleMark(marks.em), heading: heading(2), heading3: heading(3), quote,
    list: list(nodes.bullet_list), numbers: list(nodes.ordered_list), rule, undo, redo,
};

/** @param {{language: () => string, link: () => boolean}} desk what the keys need to know */
export function plugins({language, link}) {
    return [
        quotes(language),
        keymap({
            "Mod-b": commands.bold, "Mod-i": commands.italic, "Mod-k": link, "Mod-z": undo, "Shift-Mod-z": redo, "Mod-y": redo,
            "Mod-Alt-2": commands.heading, "Mod-Alt-3": commands.heading3, "Mod-Alt-0": toParagraph,
            "Mod-Shift-8": commands.list, "Mod-Shift-7": commands.numbers, "Mod-Shift-9": commands.quote,
            "Enter": chainCommands(splitListItem(nodes.list_item), liftListItem(nodes.list_item), leaveLine),
            "Shift-Enter": insertBreak, "Mod-Enter": insertBreak,
            "Tab": goToCell(1), "Shift-Tab": goToCell(-1),
        }),
        keymap(baseKeymap),
        history(),
        gapCursor(),
        dropCursor({width: 2, class: "drop-cursor", color: false}),
    ];
}

/** How many words there are, as the language parts them. */
export function countWords(text, language) {
    if (globalThis.Intl?.Segmenter) {
        let count = 0;
        for (const part of new Intl.Segmenter(language, {granularity: "word"}).segment(text)) {
            count += part.isWordLike ? 1 : 0;
        }
        return count;
    }
    return text.split(/\s+/).filter(Boolean).length;
}
