/// What differs between database products: quoting, values, splitting of scripts, catalogs, sessions, guarded
/// writes.
@NullMarked
package dev.understudy.dialect;

import org.jspecify.annotations.NullMarked;
