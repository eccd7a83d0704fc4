package org.lectern.plan;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What older versions of Lectern wrote, brought into the form of the next. What is not a plan's
 * JSON is left as it is: reading refuses it afterwards.
 */
final class PlanFormats {
    private PlanFormats() {}

    /**
     * Format 1 knew of blocks only content, minutes and three texts, of the group who reads what,
     * and neither room nor sections nor a checklist.
     */
    static JsonNode from1(JsonNode plan) {
        if (plan instanceof ObjectNode object) {
            if (object.path("group") instanceof ObjectNode group) {
                group.putArray("audience");
                group.putObject("largePrint");
            }
            for (var block : object.path("blocks")) {
                if (block instanceof ObjectNode of) {
                    of.put("method", "").put("materials", "");
                }
            }
            object.putArray("sections");
            object.putObject("room").putObject("equipment");
            var checklist = object.putObject("checklist");
            checklist.putArray("own");
            checklist.putArray("ticked");
        }
        return plan;
    }
}
