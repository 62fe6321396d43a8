/// What can be broken on purpose while a rehearsal runs.
@NullMarked
package dev.understudy.rehearse.fault;

import org.jspecify.annotations.NullMarked;
