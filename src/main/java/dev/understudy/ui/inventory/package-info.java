/// The Inventory screen: what the system consists of, who owns it, and what is not known about it yet.
@NullMarked
package dev.understudy.ui.inventory;

import org.jspecify.annotations.NullMarked;
