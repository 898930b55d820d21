package org.nguon.indexer.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Rows of a table as objects.
final class Table {

    private Table() {}

    /// The names of columns as rows use them. A name that comes twice gets a number; a column without one is passed
    /// over and stays empty here.
    static List<String> headings(List<String> cells) {
        List<String> headings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String cell : cells) {
            String name = cell.strip();
            String heading = name;
            for (int again = 2; !name.isEmpty() && !taken.add(heading); again++) {
                heading = name + " (" + again + ")";
            }
            headings.add(heading);
        }
        return headings;
    }

    /// @param cells as many as there are headings, or fewer, when the last ones are empty
    static ObjectNode row(List<String> headings, List<String> cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(headings.size(), cells.size()); i++) {
            if (!headings.get(i).isEmpty()) {
                row.put(headings.get(i), cells.get(i));
            }
        }
        return row;
    }
}
