/** Tests of the catalogue: view models without a toolkit, the screen on the Headless platform. */
@NullMarked
package org.lectern.ui.catalogue;

import org.jspecify.annotations.NullMarked;
