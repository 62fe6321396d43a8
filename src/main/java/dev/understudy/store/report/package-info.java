/// Reports of finished rehearsals, read back from the JSON that the project file keeps.
@NullMarked
package dev.understudy.store.report;

import org.jspecify.annotations.NullMarked;
