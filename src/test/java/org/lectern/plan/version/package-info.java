/** Tests of what differs between versions of a plan. */
@NullMarked
package org.lectern.plan.version;

import org.jspecify.annotations.NullMarked;
