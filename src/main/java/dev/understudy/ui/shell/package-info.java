/// The window around the screens: navigation, top bar, search, status, inspector, first run.
@NullMarked
package dev.understudy.ui.shell;

import org.jspecify.annotations.NullMarked;
