/** Tests of the room of the same name. */
@NullMarked
package org.lectern.authoring;

import org.jspecify.annotations.NullMarked;
