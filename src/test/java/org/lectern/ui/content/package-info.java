/** Tests of what several screens show. */
@NullMarked
package org.lectern.ui.content;

import org.jspecify.annotations.NullMarked;
