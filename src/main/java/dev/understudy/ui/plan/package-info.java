/// The Plan screen: phases and steps as an outline with its timeline, forward and undo side by side.
@NullMarked
package dev.understudy.ui.plan;

import org.jspecify.annotations.NullMarked;
