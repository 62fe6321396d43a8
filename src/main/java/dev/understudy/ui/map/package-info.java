/// The Map screen: the inventory as a drawing that answers "what breaks if this breaks".
@NullMarked
package dev.understudy.ui.map;

import org.jspecify.annotations.NullMarked;
