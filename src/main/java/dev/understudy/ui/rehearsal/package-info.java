/// The control room: a rehearsal while it runs, and what a person can do to it.
@NullMarked
package dev.understudy.ui.rehearsal;

import org.jspecify.annotations.NullMarked;
