/// What a person sees while a rehearsal runs.
@NullMarked
package dev.understudy.cli.live;

import org.jspecify.annotations.NullMarked;
