/**
 * What every screen is made of: theme, icons, controls, dialogs, jobs, and the navigator with its
 * destinations. Knows no domain; everything here belongs to the FX thread unless it says otherwise.
 */
@NullMarked
package org.lectern.ui.kit;

import org.jspecify.annotations.NullMarked;
