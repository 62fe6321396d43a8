/// Records and sealed types as JSON, by reflection: a record mirrors its fields, a case of a sealed type names
/// itself.
@NullMarked
package dev.understudy.store.json;

import org.jspecify.annotations.NullMarked;
