/// The go/no-go gates over a project: one small class a gate.
@NullMarked
package dev.understudy.readiness;

import org.jspecify.annotations.NullMarked;
