package org.broadsheet.desk.people;

import java.util.List;
import org.broadsheet.desk.Shell;

/** Recovery codes, shown once. */
public record CodesPage(Shell shell, PeopleWords words, List<String> codes) {}
