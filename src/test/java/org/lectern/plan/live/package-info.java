/** Tests of the room of the same name. */
@NullMarked
package org.lectern.plan.live;

import org.jspecify.annotations.NullMarked;
