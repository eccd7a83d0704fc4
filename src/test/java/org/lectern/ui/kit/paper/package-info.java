/** Tests of showing, printing and exporting pages. */
@NullMarked
package org.lectern.ui.kit.paper;

import org.jspecify.annotations.NullMarked;
