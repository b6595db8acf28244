package org.osfworkbench.ui.tests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.osfworkbench.ui.tests.harness.NoErrorLogged;
import org.osfworkbench.ui.tests.harness.Screenshots;
import org.osfworkbench.ui.tests.harness.UiWatchdog;

/** A test in the running workbench: leaves a picture when it fails, and fails if our code logs an error or holds the window. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ Screenshots.class, NoErrorLogged.class, UiWatchdog.class })
public @interface WorkbenchTest {
}
