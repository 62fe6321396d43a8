/// The state machine that runs a plan forward and back.
@NullMarked
package dev.understudy.rehearse.engine;

import org.jspecify.annotations.NullMarked;
