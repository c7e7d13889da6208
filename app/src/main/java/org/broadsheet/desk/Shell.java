package org.broadsheet.desk;

import java.util.List;
import org.broadsheet.kernel.Language;

/**
 * What every screen has around its matter.
 *
 * @param language of the words
 * @param styles addresses of style sheets, in order
 * @param form the word that shows that a form is ours
 * @param isIn whether somebody is logged in
 */
public record Shell(
        DeskWords words,
        Language language,
        String title,
        String siteName,
        List<String> styles,
        String form,
        boolean isIn) {}
