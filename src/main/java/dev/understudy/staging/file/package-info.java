/// Databases that are files.
@NullMarked
package dev.understudy.staging.file;

import org.jspecify.annotations.NullMarked;
