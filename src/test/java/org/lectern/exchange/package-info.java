/** Holds what leaves the program for others, and what comes back from anywhere. */
@NullMarked
package org.lectern.exchange;

import org.jspecify.annotations.NullMarked;
