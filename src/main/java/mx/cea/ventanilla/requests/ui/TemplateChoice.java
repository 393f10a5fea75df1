package mx.cea.ventanilla.requests.ui;

import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.mail.AnswerTemplate;
import mx.cea.ventanilla.mail.Filled;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.requests.Answering;
import mx.cea.ventanilla.requests.Entitlement;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestView;
import mx.cea.ventanilla.staff.StaffMember;

/// What an answer may begin from.
public sealed interface TemplateChoice {

    /// The name by which drafts and the history remember it.
    String key();

    /// What the list calls it.
    String title();

    /// Whether it tells account data to somebody who may not have them (CON-7); then it cannot be chosen.
    boolean forbidden();

    Filled fill(Answering answering, StaffMember by, Request request);

    /// A template of the request's kind.
    record OfKind(AnswerTemplate template, boolean forbidden) implements TemplateChoice {
        @Override
        public String key() {
            return template.name().toString();
        }

        @Override
        public String title() {
            return forbidden ? Texts.get("requests.composer.template.forbidden", template.title()) : template.title();
        }

        @Override
        public Filled fill(Answering answering, StaffMember by, Request request) {
            return answering.fill(by, request, template);
        }
    }

    /// The invitation to register, for who is not registered.
    record Invitation() implements TemplateChoice {
        @Override
        public String key() {
            return SystemTemplate.INVITATION.templateName().toString();
        }

        @Override
        public String title() {
            return Texts.get("requests.composer.template.invitation");
        }

        @Override
        public boolean forbidden() {
            return false;
        }

        @Override
        public Filled fill(Answering answering, StaffMember by, Request request) {
            return answering.systemLetter(by, request, SystemTemplate.INVITATION, null);
        }
    }

    /// The choices for a request: what fits first, what CON-7 forbids last.
    static List<TemplateChoice> forRequest(Answering answering, RequestView view) {
        Entitlement entitlement = view.customer().entitlement();
        List<TemplateChoice> choices = new ArrayList<>();
        List<TemplateChoice> forbidden = new ArrayList<>();
        for (AnswerTemplate template : answering.templatesFor(view.request().kind())) {
            boolean no = template.accountData() && entitlement != Entitlement.FULL;
            (no ? forbidden : choices).add(new OfKind(template, no));
        }
        if (entitlement == Entitlement.NOT_REGISTERED) {
            choices.add(new Invitation());
        }
        choices.addAll(forbidden);
        return choices;
    }
}
