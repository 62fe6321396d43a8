/// One class for each kind of step.
@NullMarked
package dev.understudy.rehearse.action;

import org.jspecify.annotations.NullMarked;
