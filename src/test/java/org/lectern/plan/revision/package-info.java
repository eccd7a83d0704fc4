/** Tests of the room of the same name. */
@NullMarked
package org.lectern.plan.revision;

import org.jspecify.annotations.NullMarked;
