/// Where the two stores of a rehearsal come from: practice servers on this machine, or connected staging.
@NullMarked
package dev.understudy.rehearse.venue;

import org.jspecify.annotations.NullMarked;
