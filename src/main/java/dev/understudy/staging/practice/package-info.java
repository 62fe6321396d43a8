/// Servers that stand in for staging: unpacked from their artifacts, started on this
/// machine, never left running.
@NullMarked
package dev.understudy.staging.practice;

import org.jspecify.annotations.NullMarked;
