package mx.cea.ventanilla.accounts.registration;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.mail.Branding;
import mx.cea.ventanilla.print.PdfPrinter;
import org.jspecify.annotations.Nullable;

/// The receipt of a registration, the *acuse*: its folio, what was declared and accepted, in the office's look (REG-3).
/// It is printed from the act alone, and so reads the same whenever it is printed.
public final class RegistrationReceipt {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Texts.LOCALE);
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF]");
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(text -> Escapers.HTML.escape(CONTROLS.matcher(text).replaceAll(" ")))
            .emptyStringIsFalse(true)
            .nullValue("");

    private final Branding branding;
    private final Template template = template();

    /// Something that the receipt says in a line.
    record Fact(String label, String value) {}

    /// Lines that belong together.
    record Group(String title, List<Fact> facts) {}

    public RegistrationReceipt(Branding branding) {
        this.branding = branding;
    }

    /// The receipt as a page of its own, with its logo in it.
    ///
    /// @param act of the kind [AccountAct.Kind#REGISTERED]
    public String html(AccountAct act) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("band", branding.colours().band());
        model.put("link", branding.colours().link());
        model.put("logo", branding.logo().dataUri());
        model.put("logoWidth", branding.logo().width());
        model.put("logoHeight", branding.logo().height());
        model.put("organisation", branding.organisation());
        model.put("office", branding.office());
        model.put("phone", branding.phone());
        model.put("phoneHours", branding.phoneHours());
        model.put("privacy", branding.privacy());
        model.put("folio", act.folio().text());
        model.put("when", moment(act));
        model.put("by", act.by());
        model.put("groups", groups(act));
        model.put("email", value(act, Declared.EMAIL));
        model.put("declaration", declaration(act));
        model.put("signed", act.by() != null);
        model.put("signer", signer(act));
        return template.execute(model);
    }

    /// Saves the receipt as PDF, in place of what lies there.
    ///
    /// @throws IOException if the file cannot be written; what was there is as it was
    public void savePdf(AccountAct act, Path target) throws IOException {
        PdfPrinter.save(html(act), target);
    }

    /// A name for the file: `acuse-OV-2026-000123-4.pdf`.
    public static String fileName(AccountAct act) {
        return Texts.get("accounts.receipt.file", act.folio().text());
    }

    private static List<Group> groups(AccountAct act) {
        List<Group> groups = new ArrayList<>();
        groups.add(group("customer", act, Declared.NAME, Declared.CONTRACT, Declared.REFERENCE, Declared.METER, Declared.ADDRESS));
        if (act.declared().containsKey(Declared.REPRESENTATIVE)) {
            groups.add(group("representative", act, Declared.POWER, Declared.REPRESENTATIVE, Declared.DOCUMENT));
        }
        groups.add(group("user", act, Declared.USERNAME, Declared.EMAIL, Declared.PHONE));
        groups.add(new Group(
                Texts.get("accounts.receipt.group.accepted"),
                Arrays.stream(ConsentText.values())
                        .map(text -> new Fact(
                                Texts.get("accounts.receipt.accepted." + text),
                                Texts.get("accounts.receipt.version", value(act, text.name()), moment(act))))
                        .toList()));
        return groups;
    }

    private static Group group(String key, AccountAct act, String... names) {
        return new Group(
                Texts.get("accounts.receipt.group." + key),
                Arrays.stream(names)
                        .filter(name -> act.declared().containsKey(name))
                        .map(name -> new Fact(Texts.get("accounts.receipt." + label(name, act)), shown(name, act)))
                        .toList());
    }

    private static String label(String name, AccountAct act) {
        return name.equals(Declared.NAME) ? name + "." + value(act, Declared.KIND) : name;
    }

    private static String shown(String name, AccountAct act) {
        return switch (name) {
            case Declared.POWER -> Texts.get("accounts.registration.power." + value(act, name));
            case Declared.DOCUMENT -> Boolean.parseBoolean(value(act, Declared.SCANNED))
                    ? Texts.get("accounts.receipt.scanned", value(act, name))
                    : value(act, name);
            default -> value(act, name);
        };
    }

    /// The words that were declared, as long as they are those of today; else by what version they are found.
    private static String declaration(AccountAct act) {
        LegalText current = LegalText.current(ConsentText.DECLARATION);
        String version = value(act, ConsentText.DECLARATION.name());
        return current.version().equals(version) ? current.body() : Texts.get("accounts.receipt.declared", version);
    }

    private static String signer(AccountAct act) {
        return Optional.ofNullable(act.declared().get(Declared.REPRESENTATIVE)).orElse(value(act, Declared.NAME));
    }

    private static String value(AccountAct act, String name) {
        return act.declared().getOrDefault(name, "");
    }

    private static String moment(AccountAct act) {
        ZonedDateTime at = act.at().atZone(Clock.ZONE);
        return Texts.get("accounts.receipt.moment", Dates.inWords(at.toLocalDate()), TIME.format(at));
    }

    private static Template template() {
        try (InputStream stream = RegistrationReceipt.class.getResourceAsStream("/accounts/acuse.html.mustache")) {
            return COMPILER.compile(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
