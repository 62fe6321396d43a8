/// Connections to staging databases: pools, the production guard, trust, secrets, practice servers, the faulty
/// link.
@NullMarked
package dev.understudy.staging;

import org.jspecify.annotations.NullMarked;
