package mx.cea.ventanilla.mail;

import java.util.List;
import java.util.stream.Collectors;
import mx.cea.ventanilla.mail.TextBlocks.Block;

/// Sets text for readers of plain text: lines of at most 72 characters, lists hanging under their marks.
final class PlainText {
    static final int WIDTH = 72;

    private PlainText() {}

    static String set(List<Block> blocks) {
        return blocks.stream().map(PlainText::set).collect(Collectors.joining("\n\n"));
    }

    private static String set(Block block) {
        return switch (block) {
            case Block.Paragraph(List<String> lines) ->
                lines.stream().map(line -> wrap("", "", line)).collect(Collectors.joining("\n"));
            case Block.Bullets(List<String> items) ->
                items.stream().map(item -> wrap("- ", "  ", item)).collect(Collectors.joining("\n"));
            case Block.Numbered(int first, List<String> items) -> numbered(first, items);
        };
    }

    private static String numbered(int first, List<String> items) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String mark = (first + i) + ". ";
            out.append(i == 0 ? "" : "\n").append(wrap(mark, " ".repeat(mark.length()), items.get(i)));
        }
        return out.toString();
    }

    /// @param first what the first line begins with
    /// @param rest  what every other line begins with
    static String wrap(String first, String rest, String text) {
        StringBuilder out = new StringBuilder(first);
        int column = first.length();
        boolean lineIsEmpty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!lineIsEmpty && column + 1 + word.length() > WIDTH) {
                out.append('\n').append(rest);
                column = rest.length();
                lineIsEmpty = true;
            }
            if (!lineIsEmpty) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
            lineIsEmpty = false;
        }
        return out.toString();
    }
}
