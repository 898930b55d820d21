package org.nguon.indexer.letter;

import java.util.List;

/// Blocks as plain text, for mail and chat.
final class PlainSheet {

    private PlainSheet() {}

    static String of(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            switch (block) {
                case Block.Title title ->
                    text.append(title.text().toUpperCase(java.util.Locale.ROOT)).append("\n\n");
                case Block.Heading heading ->
                    text.append('\n').append(heading.text()).append("\n\n");
                case Block.Paragraph paragraph -> text.append(paragraph.text()).append("\n\n");
                case Block.Item item -> text.append("  - ").append(item.text()).append('\n');
                case Block.Pair pair ->
                    text.append("  ")
                            .append(pair.label())
                            .append(": ")
                            .append(pair.text())
                            .append('\n');
                case Block.Picture picture ->
                    text.append('\n')
                            .append(picture.title())
                            .append('\n')
                            .append("  ")
                            .append(picture.small())
                            .append('\n');
                case Block.Break _ -> text.append("\n----------------------------------------\n\n");
            }
        }
        return text.toString();
    }
}
