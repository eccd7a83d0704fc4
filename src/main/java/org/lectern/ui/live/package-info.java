/** A session while it is held, on the whole screen, and what is asked for afterwards. */
@NullMarked
package org.lectern.ui.live;

import org.jspecify.annotations.NullMarked;
