/// How one write reaches two stores without losing any: outbox, apply, relay.
@NullMarked
package dev.understudy.rehearse.dualwrite;

import org.jspecify.annotations.NullMarked;
