package org.osfworkbench.ui.tests.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * In this test the OSF refuses something that a person asked for. The platform's dialog for it comes up, which its test mode suppresses
 * elsewhere, and what it says is logged, too. Nothing but refusals of the OSF may be logged.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsFailure {
}
