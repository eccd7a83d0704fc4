/**
 * The handouts of a plan's group or of one material: seen as they will be printed, printed,
 * exported.
 */
@NullMarked
package org.lectern.ui.handout;

import org.jspecify.annotations.NullMarked;
