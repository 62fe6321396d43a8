/// Two values held against each other: what is to be marked in them, and the reason in words.
@NullMarked
package dev.understudy.ui.validation.diff;

import org.jspecify.annotations.NullMarked;
