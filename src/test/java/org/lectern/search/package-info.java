/** Tests of finding materials, over libraries made by hand and by chance. */
@NullMarked
package org.lectern.search;

import org.jspecify.annotations.NullMarked;
