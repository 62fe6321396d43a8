/// What a rehearsal left with: figures against promises, recovery, steps, proof, claims; and all past runs.
@NullMarked
package dev.understudy.ui.rehearsal.report;

import org.jspecify.annotations.NullMarked;
