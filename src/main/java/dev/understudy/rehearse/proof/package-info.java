/// Every row of the touched tables accounted for after a rehearsal. Pure.
@NullMarked
package dev.understudy.rehearse.proof;

import org.jspecify.annotations.NullMarked;
