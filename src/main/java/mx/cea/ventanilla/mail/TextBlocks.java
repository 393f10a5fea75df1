package mx.cea.ventanilla.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The structure of a plain text that somebody wrote: paragraphs and lists.
final class TextBlocks {
    private static final Pattern BULLET = Pattern.compile("\\s{0,3}[-•*]\\s+(\\S.*)");
    private static final Pattern NUMBERED = Pattern.compile("\\s{0,3}(\\d{1,2})[.)]\\s+(\\S.*)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]+");

    /// A paragraph's lines, or a list's items; never empty.
    sealed interface Block {
        List<String> lines();

        record Paragraph(List<String> lines) implements Block {}

        record Bullets(List<String> lines) implements Block {}

        record Numbered(int first, List<String> lines) implements Block {}
    }

    private TextBlocks() {}

    static List<Block> parse(String text) {
        List<Block> blocks = new ArrayList<>();
        boolean afterBlank = true;
        String visible = INVISIBLE.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        for (String line : visible.split("\n")) {
            if (!line.isBlank()) {
                Block block = blockOf(line);
                if (!blocks.isEmpty() && goesOn(blocks.getLast(), block, afterBlank)) {
                    blocks.getLast().lines().addAll(block.lines());
                } else {
                    blocks.add(block);
                }
            }
            afterBlank = line.isBlank();
        }
        return blocks;
    }

    private static Block blockOf(String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            return new Block.Bullets(listOf(bullet.group(1)));
        }
        Matcher numbered = NUMBERED.matcher(line);
        return numbered.matches()
                ? new Block.Numbered(Integer.parseInt(numbered.group(1)), listOf(numbered.group(2)))
                : new Block.Paragraph(listOf(line));
    }

    /// A blank line parts paragraphs, but not the items of a list.
    private static boolean goesOn(Block last, Block next, boolean afterBlank) {
        return last.getClass() == next.getClass() && !(afterBlank && next instanceof Block.Paragraph);
    }

    private static List<String> listOf(String line) {
        List<String> lines = new ArrayList<>();
        lines.add(line.strip());
        return lines;
    }
}
