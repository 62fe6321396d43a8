/// The runbook on A4 paper. Home of the PDF library.
@NullMarked
package dev.understudy.runbook.pdf;

import org.jspecify.annotations.NullMarked;
