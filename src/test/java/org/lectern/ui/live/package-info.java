/** Tests of the session while it is held. */
@NullMarked
package org.lectern.ui.live;

import org.jspecify.annotations.NullMarked;
