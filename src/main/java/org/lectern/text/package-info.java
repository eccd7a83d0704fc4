/**
 * The interface's words: bundles, putting user messages into words, names of languages, folding of
 * letters.
 */
@NullMarked
package org.lectern.text;

import org.jspecify.annotations.NullMarked;
