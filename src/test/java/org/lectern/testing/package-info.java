/** What the tests of several packages share. */
@NullMarked
package org.lectern.testing;

import org.jspecify.annotations.NullMarked;
