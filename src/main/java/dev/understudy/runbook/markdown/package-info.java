/// The runbook as Markdown.
@NullMarked
package dev.understudy.runbook.markdown;

import org.jspecify.annotations.NullMarked;
