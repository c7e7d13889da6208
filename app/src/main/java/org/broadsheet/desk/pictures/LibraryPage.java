package org.broadsheet.desk.pictures;

import java.util.List;
import org.broadsheet.desk.DeskPage;
import org.broadsheet.desk.Shell;

/**
 * The library.
 *
 * @param query what was searched for; empty for everything
 * @param older the address of what comes after these; empty at the end
 * @param isLater whether these are not the newest
 */
public record LibraryPage(
        Shell shell, PictureDeskWords words, String query, List<Card> cards, String older, boolean isLater, String form) {

    /**
     * One picture.
     *
     * @param title what it shows; its file's name where nobody has said it
     * @param isComplete whether it has what no picture is printed without
     */
    public record Card(
            String href,
            String thumb,
            int width,
            int height,
            String title,
            String credit,
            DeskPage.At at,
            boolean isWire,
            boolean isComplete) {}
}
