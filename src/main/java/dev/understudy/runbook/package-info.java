/// What a runbook is made from: a project, the word of its gates, and what its rehearsals measured.
@NullMarked
package dev.understudy.runbook;

import org.jspecify.annotations.NullMarked;
