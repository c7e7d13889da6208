package org.broadsheet.desk.front;

import java.util.List;
import org.broadsheet.desk.DeskPage;
import org.broadsheet.desk.Shell;

/** What is and was live on the front page. */
record HistoryScreen(Shell shell, FrontDeskWords words, long live, List<Row> rows) {

    /**
     * @param slots filled by hand
     * @param origin the number that it brought back; 0 for none
     */
    record Row(long number, boolean isLive, String what, String by, DeskPage.At at, int slots, String banner) {}
}
