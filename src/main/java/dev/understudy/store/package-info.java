/// The project file: SQLite, and its text form.
@NullMarked
package dev.understudy.store;

import org.jspecify.annotations.NullMarked;
