/// The Overview screen: the verdict, the promises against what was measured, and what to do next.
@NullMarked
package dev.understudy.ui.overview;

import org.jspecify.annotations.NullMarked;
