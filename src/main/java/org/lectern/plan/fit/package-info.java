/** Making a plan fit its time: lengths within bounds, breaks, and lost minutes shared. */
@NullMarked
package org.lectern.plan.fit;

import org.jspecify.annotations.NullMarked;
