/** Tests of the interface's words and of folding. */
@NullMarked
package org.lectern.text;

import org.jspecify.annotations.NullMarked;
