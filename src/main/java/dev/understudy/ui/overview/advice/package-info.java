/// What to do next: one small rule for each advice.
@NullMarked
package dev.understudy.ui.overview.advice;

import org.jspecify.annotations.NullMarked;
