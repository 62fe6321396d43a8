/// Where rows that are compared are: servers and files, and how they are written in one word.
@NullMarked
package dev.understudy.compare.place;

import org.jspecify.annotations.NullMarked;
