package org.broadsheet.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.broadsheet.account.Act;

/**
 * What somebody must be allowed to do who calls a method below {@code /desk}. {@link Gate} refuses everything that has
 * neither this nor {@link Open}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {
    Act value();

    /** Whether somebody who has to set up a second factor first may call it already. */
    boolean early() default false;
}
