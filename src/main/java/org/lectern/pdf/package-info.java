/**
 * XHTML to tagged, archival PDF, with the fonts that it needs and pictures of its pages.
 *
 * <h2>What a page may use</h2>
 *
 * The layout engine knows CSS 2.1 and a part of CSS 3. What stands here is held by the tests, on
 * pages that veraPDF finds to be both PDF/UA-1 and PDF/A-2a; {@code SampleSheet} and {@code
 * sample.css} beside the tests show all of it in use.
 *
 * <dl>
 *   <dt>Layout
 *   <dd>Blocks, tables, {@code inline-block}, fixed sizes in mm and pt. No flex, no grid, no {@code
 *       calc()}, no variables. Columns and card grids that are not tables of data: {@code <div>}s
 *       with {@code display: table}, {@code table-row} and {@code table-cell}, which are read aloud
 *       as plain text and not as a table; {@code table-layout: fixed} on the outer one.
 *   <dt>Pages
 *   <dd>{@code @page} with size and margins, named pages ({@code page: cards}), {@code
 *       page-break-before}, {@code -after} and {@code -inside}, {@code orphans}, {@code widows}.
 *   <dt>Running foot
 *   <dd>{@code position: running(footer)} on an element that stands first in its section, and
 *       {@code @bottom-left { content: element(footer); width: 100% }}. It is read aloud by nobody.
 *       A page number is an empty span with {@code :before { content: counter(page) }}, or {@code
 *       counter(pages)}. {@code -fs-page-sequence: start} on a section that begins a page makes
 *       both count within that section.
 *   <dt>Tables of data
 *   <dd>{@code <thead>} with {@code <th scope="col">}, {@code <th scope="row">} in the rows, {@code
 *       -fs-table-paginate: paginate} to repeat the head on every page. Every row has the same
 *       number of cells, spans counted.
 *   <dt>Lines, frames, notes, cut lines
 *   <dd>Borders and backgrounds of blocks, also of empty ones: they are decoration and not read
 *       aloud. {@code border-collapse: separate} for dashed lines, since collapsed ones are drawn
 *       twice. One block of cards for each page.
 *   <dt>Headings
 *   <dd>{@code h1} to {@code h3} without leaving out a level; they become the bookmarks. Headings
 *       and paragraphs carry no {@code position}, {@code overflow}, {@code opacity} or {@code
 *       transform}: with one of these they are no longer read as what they are.
 *   <dt>Languages
 *   <dd>{@code lang} on any block or inline element.
 *   <dt>Pictures
 *   <dd>{@code <img src alt>}, PNG or JPEG, by the names of {@link PdfSource#pictures()}; never
 *       from a style. Every one has an {@code alt}: without it the page is not accessible.
 *   <dt>Links
 *   <dd>{@code http}, {@code https}, {@code mailto} and {@code #id}; any other is printed as text.
 *   <dt>Signs
 *   <dd>{@code ☐ ☑ ✓ → ○ ★ ✂} are in "DejaVu Sans" and are found by themselves; name the family
 *       where their size matters. Text is "Noto Sans", titles "Noto Serif" (bold only).
 *   <dt>Words
 *   <dd>No-break spaces, soft hyphens, zero-width spaces and no-break hyphens work. A space before
 *       {@code <br/>} keeps words apart when text is copied. No entities but XML's five and
 *       numbers.
 *   <dt>Not to be used
 *   <dd>Form fields, footnotes, {@code <a>} without {@code href}, automatic hyphenation.
 * </dl>
 */
@NullMarked
package org.lectern.pdf;

import org.jspecify.annotations.NullMarked;
