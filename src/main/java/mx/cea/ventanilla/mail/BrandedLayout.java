package mx.cea.ventanilla.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.cea.ventanilla.mail.TextBlocks.Block;
import org.jspecify.annotations.Nullable;

/// The one layout that every message has (CON-11): it identifies the communication, says that replies are not read
/// and how to go on (CON-10), and where else to turn (CON-12). Whatever a letter holds is text; nothing in it is
/// taken for HTML.
public final class BrandedLayout {
    private static final int PREHEADER_LENGTH = 110;
    private static final int QUOTE_LENGTH = 500;

    private static final String FOLIO = "\\b[A-Z]{1,6}-\\d{4}-\\d{3,9}-\\d(?:/\\d+)?";

    /// The only links that a message can hold are those made for its recipient alone.
    private static final String LINK = "https?://\\S*" + MessageSecret.MARK;

    private final Branding branding;
    private final Pattern apart;
    private final Template html = read("carta.html.mustache", Mustache.compiler().escapeHTML(true));
    private final Template text = read("carta.txt.mustache", Mustache.compiler().escapeHTML(false));

    public BrandedLayout(Branding branding) {
        this.branding = branding;
        apart = Pattern.compile("(?<link>" + LINK + ")|" + FOLIO + "|" + Pattern.quote(branding.phone()));
    }

    /// The letter as a customer receives it.
    public RenderedMail render(Letter letter) {
        List<Block> blocks = TextBlocks.parse(letter.body());
        String subject = HeaderText.clean(letter.subject());
        Map<String, Object> model = brandingModel();
        model.put("number", letter.number());
        model.put("folio", letter.folio());
        model.put("subject", subject);
        model.put("greeting", clean(letter.greeting()));
        model.put("signedBy", clean(letter.signedBy()));
        model.put("preheader", shorten(HeaderText.clean(firstLine(blocks)), PREHEADER_LENGTH));
        model.put("hasFacts", !letter.facts().isEmpty());
        model.put("facts", letter.facts().stream()
                .map(fact -> Map.of("label", HeaderText.clean(fact.label()), "value", HeaderText.clean(fact.value())))
                .toList());
        List<String> quote = quoteLines(letter.quoted());
        model.put("quoted", !quote.isEmpty());
        model.put("quotedLines", quote);
        model.put("blocks", blocks.stream().map(this::blockModel).toList());
        String page = html.execute(model);

        model.put("body", plainBody(letter.body()));
        model.put(
                "quoted",
                quote.stream().map(line -> PlainText.wrap("> ", "> ", line)).collect(Collectors.joining("\n")));
        String plain = text.execute(model).lines()
                .map(line -> line.length() > PlainText.WIDTH ? PlainText.wrap("", "", line) : line)
                .collect(Collectors.joining("\n", "", "\n"));
        return new RenderedMail("[" + letter.number() + "] " + subject, page, plain);
    }

    private Map<String, Object> brandingModel() {
        Map<String, Object> model = new HashMap<>();
        model.put("organisation", branding.organisation());
        model.put("office", branding.office());
        model.put("phone", branding.phone());
        model.put("phoneHours", branding.phoneHours());
        model.put("officeHours", branding.officeHours());
        model.put("contactForm", branding.contactForm());
        model.put("privacy", branding.privacy());
        model.put("band", branding.colours().band());
        model.put("link", branding.colours().link());
        model.put("logoId", MimeComposer.LOGO_ID);
        model.put("logoWidth", branding.logo().width());
        model.put("logoHeight", branding.logo().height());
        return model;
    }

    private Map<String, Object> blockModel(Block block) {
        List<?> lines = block.lines().stream().map(line -> Map.of("runs", runs(line))).toList();
        return switch (block) {
            case Block.Paragraph _ -> Map.of("paragraph", Map.of("lines", lines));
            case Block.Bullets _ -> Map.of("bullets", Map.of("lines", lines));
            case Block.Numbered(int first, _) -> Map.of("numbered", Map.of("first", first, "lines", lines));
        };
    }

    /// The line in pieces, so that no folio and no telephone number is broken between two lines, and links can be chosen.
    private List<Map<String, Object>> runs(String line) {
        List<Map<String, Object>> runs = new ArrayList<>();
        int end = 0;
        for (Matcher matcher = apart.matcher(line); matcher.find(); end = matcher.end()) {
            boolean link = matcher.group("link") != null;
            runs.add(run(line.substring(end, matcher.start()), false, false));
            runs.add(run(matcher.group(), !link, link));
        }
        runs.add(run(line.substring(end), false, false));
        return runs;
    }

    private static Map<String, Object> run(String text, boolean whole, boolean link) {
        return Map.of("text", text, "whole", whole, "address", link, "plain", !whole && !link);
    }

    /// The body for readers of plain text; blanks in the telephone number hold it together while lines are broken.
    private String plainBody(String body) {
        String heldTogether = branding.phone().replace(' ', '\u00A0');
        return PlainText.set(TextBlocks.parse(body.replace(branding.phone(), heldTogether)))
                .replace(heldTogether, branding.phone());
    }

    private static List<String> quoteLines(@Nullable String quoted) {
        return quoted == null
                ? List.of()
                : shorten(quoted.strip(), QUOTE_LENGTH)
                        .lines()
                        .map(HeaderText::clean)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static String firstLine(List<Block> blocks) {
        return blocks.isEmpty() ? "" : blocks.getFirst().lines().getFirst();
    }

    /// False, for the layouts to leave it out, where there is no text.
    private static Object clean(@Nullable String text) {
        String cleaned = text == null ? "" : HeaderText.clean(text);
        return cleaned.isEmpty() ? false : cleaned;
    }

    private static String shorten(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int blank = text.lastIndexOf(' ', length);
        int end = blank > length / 2 ? blank : text.offsetByCodePoints(0, text.codePointCount(0, length) - 1);
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static Template read(String resource, Mustache.Compiler compiler) {
        try (InputStream stream = BrandedLayout.class.getResourceAsStream("/mail/branding/" + resource)) {
            return compiler.emptyStringIsFalse(true)
                    .compile(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
