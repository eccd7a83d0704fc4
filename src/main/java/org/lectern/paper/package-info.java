/**
 * The pages of handouts and plans: Markdown to the HTML that the PDF engine lays out, and the style
 * of the paper.
 */
@NullMarked
package org.lectern.paper;

import org.jspecify.annotations.NullMarked;
