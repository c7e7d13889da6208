package org.broadsheet.desk;

import java.util.function.Function;
import org.broadsheet.account.Act;

/**
 * A room in the navigation of every screen, and in the palette of commands. A room adds its own as a bean:
 *
 * <pre>{@code
 * @Produces @Singleton
 * NavLink link() {
 *     return new NavLink(NavLink.PICTURES, "/desk/pictures", "p", Act.WRITE, screens -> screens.words().navPictures());
 * }
 * }</pre>
 *
 * @param order where it stands
 * @param href where it leads
 * @param key goes there when pressed after g; empty for none
 * @param act what one must be allowed to see it
 * @param label in the language of the screens
 */
public record NavLink(int order, String href, String key, Act act, Function<Screens, String> label) {
    public static final int DESK = 10;
    public static final int WIRE = 20;
    public static final int STORIES = 30;
    public static final int PICTURES = 40;
    public static final int FRONT = 50;
    public static final int PEOPLE = 60;
    public static final int SETTINGS = 70;
}
