package org.broadsheet.desk.editor;

import org.broadsheet.kernel.Html;

/** Where the desk shows a picture from that the public may not see yet. */
final class Shown {
    private Shown() {}

    /** The desk's address of a picture of ours; any other is left as it is. */
    static String address(String src) {
        return TextReader.hash(src).isPresent() ? "/desk/pictures" + src.substring("/media".length()) : src;
    }

    /** The same in a whole page: no other attribute of it begins so. */
    static String page(String html) {
        return html.replace("\"/media/", "\"/desk/pictures/").replace(", /media/", ", /desk/pictures/");
    }

    static String body(Html body) {
        return page(body.markup());
    }
}
