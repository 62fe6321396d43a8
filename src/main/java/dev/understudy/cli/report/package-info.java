/// A rehearsal's report for people and for programs. Pure: a report in, text out.
@NullMarked
package dev.understudy.cli.report;

import org.jspecify.annotations.NullMarked;
