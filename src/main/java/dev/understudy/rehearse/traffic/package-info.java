/// The stand-in application: open-loop arrivals, the router, the operations.
@NullMarked
package dev.understudy.rehearse.traffic;

import org.jspecify.annotations.NullMarked;
