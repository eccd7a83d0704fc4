/** Tests of {@code org.lectern.store}. */
@NullMarked
package org.lectern.store;

import org.jspecify.annotations.NullMarked;
