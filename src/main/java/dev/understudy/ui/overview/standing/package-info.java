/// Where a project stands: gates, proofs and promises, worked out from the project and its rehearsals. Pure.
@NullMarked
package dev.understudy.ui.overview.standing;

import org.jspecify.annotations.NullMarked;
