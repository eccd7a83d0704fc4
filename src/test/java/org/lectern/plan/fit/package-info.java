/** Tests of the room of the same name. */
@NullMarked
package org.lectern.plan.fit;

import org.jspecify.annotations.NullMarked;
