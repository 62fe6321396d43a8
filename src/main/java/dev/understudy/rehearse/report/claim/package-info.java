/// What a rehearsal proves, disproves and leaves open: one class a claim.
@NullMarked
package dev.understudy.rehearse.report.claim;

import org.jspecify.annotations.NullMarked;
