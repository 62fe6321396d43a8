/// Two databases held against each other: aggregates, checksums, samples.
@NullMarked
package dev.understudy.compare;

import org.jspecify.annotations.NullMarked;
