/// What the inventory looks like as a directed graph: where its boxes lie, what breaks with what, and which
/// components
/// lean on each other in a circle. Pure: no clock, no input or output, no screen.
@NullMarked
package dev.understudy.graph;

import org.jspecify.annotations.NullMarked;
