/** An earlier version of a plan beside the plan as it is now: what differs. */
@NullMarked
package org.lectern.plan.version;

import org.jspecify.annotations.NullMarked;
