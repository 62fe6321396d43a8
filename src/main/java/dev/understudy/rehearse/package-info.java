/// A timed run of a plan against staging: what is asked for and what others may listen to.
@NullMarked
package dev.understudy.rehearse;

import org.jspecify.annotations.NullMarked;
