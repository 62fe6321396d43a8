/// The Staging screen: the two connections, practice databases, and the stand-in application's traffic.
@NullMarked
package dev.understudy.ui.staging;

import org.jspecify.annotations.NullMarked;
