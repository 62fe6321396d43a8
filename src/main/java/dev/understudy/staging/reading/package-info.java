/// Servers that are only ever read, by drivers that come from elsewhere.
@NullMarked
package dev.understudy.staging.reading;

import org.jspecify.annotations.NullMarked;
