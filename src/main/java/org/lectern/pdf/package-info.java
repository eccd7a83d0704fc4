/** XHTML to tagged, archival PDF, with the fonts that it needs and pictures of its pages. */
@NullMarked
package org.lectern.pdf;

import org.jspecify.annotations.NullMarked;
