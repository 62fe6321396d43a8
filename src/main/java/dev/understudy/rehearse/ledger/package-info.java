/// Every write that the stand-in application meant to do, and what became of it.
@NullMarked
package dev.understudy.rehearse.ledger;

import org.jspecify.annotations.NullMarked;
