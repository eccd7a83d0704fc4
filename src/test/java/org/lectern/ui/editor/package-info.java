/** Tests of the editor. */
@NullMarked
package org.lectern.ui.editor;

import org.jspecify.annotations.NullMarked;
