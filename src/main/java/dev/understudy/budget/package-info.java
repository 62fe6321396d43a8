/// SLA, RPO and RTO arithmetic: pure, no clock, no input or output.
@NullMarked
package dev.understudy.budget;

import org.jspecify.annotations.NullMarked;
