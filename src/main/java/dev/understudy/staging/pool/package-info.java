/// Opens staging and practice databases: drivers, pools, and the door that the guard
/// stands at. Home of HikariCP.
@NullMarked
package dev.understudy.staging.pool;

import org.jspecify.annotations.NullMarked;
