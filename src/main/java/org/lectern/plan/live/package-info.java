/** A session while it is held, and what is kept of it afterwards. */
@NullMarked
package org.lectern.plan.live;

import org.jspecify.annotations.NullMarked;
