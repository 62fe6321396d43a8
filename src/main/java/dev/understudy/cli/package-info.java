/// The command line's ports to the rest of the program, its failures and its exit codes.
@NullMarked
package dev.understudy.cli;

import org.jspecify.annotations.NullMarked;
