/** Where the counselor writes a material: its facts, its sheets, and each page as it will print. */
@NullMarked
package org.lectern.ui.editor;

import org.jspecify.annotations.NullMarked;
