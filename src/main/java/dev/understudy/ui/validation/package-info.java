/// The Validation screen: two databases held against each other, table by table, row by row, field by field.
@NullMarked
package dev.understudy.ui.validation;

import org.jspecify.annotations.NullMarked;
