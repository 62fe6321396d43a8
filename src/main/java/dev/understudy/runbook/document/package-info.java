/// The runbook as a document: sections of blocks of text. Knows no paper and no file format.
@NullMarked
package dev.understudy.runbook.document;

import org.jspecify.annotations.NullMarked;
