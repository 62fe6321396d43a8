/// What the measured runs share: servers, a table to measure with, and a sheet for the figures.
@NullMarked
package dev.understudy.bench;

import org.jspecify.annotations.NullMarked;
