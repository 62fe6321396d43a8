/// What every screen is made of: jobs, the open document with its edits, failures, figures, controls and look.
@NullMarked
package dev.understudy.ui.common;

import org.jspecify.annotations.NullMarked;
