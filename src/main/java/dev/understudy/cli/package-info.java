/// One class a command.
@NullMarked
package dev.understudy.cli;

import org.jspecify.annotations.NullMarked;
