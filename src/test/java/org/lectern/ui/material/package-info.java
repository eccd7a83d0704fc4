/** Tests of the page of a material. */
@NullMarked
package org.lectern.ui.material;

import org.jspecify.annotations.NullMarked;
