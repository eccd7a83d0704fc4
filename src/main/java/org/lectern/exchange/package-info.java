/**
 * What leaves the program for other people and other programs, and comes back: {@code .lectern}
 * files, calendar, Word and Markdown.
 */
@NullMarked
package org.lectern.exchange;

import org.jspecify.annotations.NullMarked;
