/** Tests of the handouts' screens. */
@NullMarked
package org.lectern.ui.handout;

import org.jspecify.annotations.NullMarked;
