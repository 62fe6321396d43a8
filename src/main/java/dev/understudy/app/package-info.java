/// The door of the program: it wires the parts together and hands over to a command.
@NullMarked
package dev.understudy.app;

import org.jspecify.annotations.NullMarked;
