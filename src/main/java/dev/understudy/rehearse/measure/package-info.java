/// Downtime, recovery and latency as an application sees them. Pure: times come in as numbers; only
/// the stall watch has a thread.
@NullMarked
package dev.understudy.rehearse.measure;

import org.jspecify.annotations.NullMarked;
