/// The Runbook screen: the pages as they will be printed, and their export.
@NullMarked
package dev.understudy.ui.runbook;

import org.jspecify.annotations.NullMarked;
