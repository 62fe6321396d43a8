/// The wire to a server, on which faults can be put: an in-process relay.
@NullMarked
package dev.understudy.staging.link;

import org.jspecify.annotations.NullMarked;
