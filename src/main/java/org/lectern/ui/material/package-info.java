/** A material's page: every sheet as it will print, two languages side by side, and its facts. */
@NullMarked
package org.lectern.ui.material;

import org.jspecify.annotations.NullMarked;
