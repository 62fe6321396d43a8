/// What a project file holds: immutable records and closed sets of cases. Knows the JDK and nobody else.
@NullMarked
package dev.understudy.project;

import org.jspecify.annotations.NullMarked;
