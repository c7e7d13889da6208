package org.broadsheet.kernel;

/** What the boundary of a block means to the one who reads it. */
enum Boundary {
    /** A new paragraph begins. */
    FLOW,
    /** A line end: in a heading or cell. */
    PHRASE,
    /** A line end, but at li a new item begins. */
    ITEMS,
    /** A line end; pictures are not looked for, as each nested figure would be searched again and again. */
    CAPTION
}
