/// What a runbook says: one class a section, and one list of them.
@NullMarked
package dev.understudy.runbook.section;

import org.jspecify.annotations.NullMarked;
