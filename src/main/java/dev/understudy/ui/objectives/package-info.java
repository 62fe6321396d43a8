/// The Objectives screen: SLA, RPO, RTO, and what they allow in plain time.
@NullMarked
package dev.understudy.ui.objectives;

import org.jspecify.annotations.NullMarked;
