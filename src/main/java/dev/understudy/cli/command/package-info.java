/// The commands: one class each, and what they have in common.
@NullMarked
package dev.understudy.cli.command;

import org.jspecify.annotations.NullMarked;
