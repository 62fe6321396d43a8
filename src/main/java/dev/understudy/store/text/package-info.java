/// A project as text: a folder with `understudy.json` and SQL files.
@NullMarked
package dev.understudy.store.text;

import org.jspecify.annotations.NullMarked;
