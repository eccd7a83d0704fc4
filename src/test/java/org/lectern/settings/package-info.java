/** Tests of the room of the same name. */
@NullMarked
package org.lectern.settings;

import org.jspecify.annotations.NullMarked;
