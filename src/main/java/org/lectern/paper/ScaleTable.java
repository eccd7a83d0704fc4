package org.lectern.paper;

/** The table of a scale: the same in a handout and on a self-assessment sheet. */
final class ScaleTable {
    /** The end of the table. */
    static final String END = "</table>";

    private ScaleTable() {}

    /**
     * The beginning of the table: what the lowest and the highest mark mean, the low one on the
     * left.
     */
    static String start(int from, int to, String low, String high) {
        int marks = to - from + 1;
        int left = Math.max(1, marks / 2);
        return "<table class=\"scale\"><tr><th scope=\"col\"></th>"
                + "<th scope=\"col\" colspan=\""
                + left
                + "\" style=\"text-align:left\">"
                + from
                + " = "
                + Html.escape(low)
                + "</th><th scope=\"col\" colspan=\""
                + (marks - left)
                + "\" style=\"text-align:right\">"
                + to
                + " = "
                + Html.escape(high)
                + "</th></tr>";
    }

    /** The beginning of a row; its words follow, as XHTML. */
    static String rowStart() {
        return "<tr><td>";
    }

    /** The end of a row: a circle for each mark. */
    static String rowEnd(int from, int to) {
        var html = new StringBuilder("</td>");
        for (int mark = from; mark <= to; mark++) {
            html.append("<td class=\"mark\"><span class=\"circle\">○</span><br/>")
                    .append(mark)
                    .append("</td>");
        }
        return html.append("</tr>").toString();
    }
}
