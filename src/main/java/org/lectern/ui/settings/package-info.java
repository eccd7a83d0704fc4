/** The screen on which the counselor changes settings. */
@NullMarked
package org.lectern.ui.settings;

import org.jspecify.annotations.NullMarked;
