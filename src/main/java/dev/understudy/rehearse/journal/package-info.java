/// What happened, in order, written down before it counts.
@NullMarked
package dev.understudy.rehearse.journal;

import org.jspecify.annotations.NullMarked;
