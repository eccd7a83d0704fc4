/** Measures Lectern on made-up libraries of any size; never part of the program or its tests. */
@NullMarked
package org.lectern.bench;

import org.jspecify.annotations.NullMarked;
