/// What a rehearsal leaves with.
@NullMarked
package dev.understudy.rehearse.report;

import org.jspecify.annotations.NullMarked;
