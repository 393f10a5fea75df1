package mx.cea.ventanilla.mail;

/// The templates that the program itself asks for: messages that it offers whatever the kind of request, and those about
/// accounts.
public enum SystemTemplate {
    /// Asks for the data that a request lacks (CON-8).
    MISSING_DATA("faltan-datos"),
    /// Closes a request from another operator's area.
    NOT_A_CUSTOMER("no-es-usuario"),
    /// Closes a request that came twice.
    DUPLICATE("duplicada"),
    /// Tells that a request was routed to an area.
    ROUTED("turnada"),
    /// Invites somebody without an account to register, since account data go to registered users only (CON-7).
    INVITATION("invitacion-registro"),
    /// The link with which an account is activated (ACT-1, ACT-2).
    ACTIVATION(TemplateName.ACCOUNT, "activacion"),
    /// Tells that an account is active (ACT-3), and whether it is blocked all the same.
    ACTIVATED(TemplateName.ACCOUNT, "cuenta-activa"),
    /// Tells that an account is blocked for debt, of which contracts, and what to do (BLO-7, BLO-7b).
    DEBT_BLOCK(TemplateName.ACCOUNT, "bloqueo-adeudo"),
    /// Tells that a block for debt is lifted (BLO-7).
    DEBT_UNBLOCK(TemplateName.ACCOUNT, "desbloqueo-adeudo"),
    /// Tells whoever opened his link again that the account was active before (ACT-1).
    LINK_USED(TemplateName.ACCOUNT, "enlace-usado"),
    /// Tells whoever opened a link that a later one took its place (ACT-1).
    LINK_REPLACED(TemplateName.ACCOUNT, "enlace-reemplazado"),
    /// Tells whoever opened his link too late how to get another (ACT-1).
    LINK_EXPIRED(TemplateName.ACCOUNT, "enlace-vencido"),
    /// Tells that something that was asked for by the portal is looked at by the office.
    APPLICATION_IN_REVIEW(TemplateName.ACCOUNT, "tramite-en-revision"),
    /// Tells that a further contract is seen with an account (REG-2).
    CONTRACT_LINKED(TemplateName.ACCOUNT, "contrato-agregado"),
    /// Tells why something that was asked for by the portal is not done.
    APPLICATION_DECLINED(TemplateName.ACCOUNT, "tramite-no-procede"),
    /// Confirms that an account is cancelled, which requests go on, and until when its username is kept (BAJ-6).
    CANCELLATION(TemplateName.ACCOUNT, "baja"),
    /// Tells the address before and the one from now on that one of them, or the telephone, was changed.
    CONTACT_CHANGED(TemplateName.ACCOUNT, "cambio-de-contacto"),
    /// Tells who acts for the holder from now on (REG-1).
    REPRESENTATIVE_CHANGED(TemplateName.ACCOUNT, "cambio-de-representante"),
    /// Tells that two accounts of a holder are one.
    MERGED(TemplateName.ACCOUNT, "cuentas-unidas"),
    /// Tells that they are two again.
    MERGE_UNDONE(TemplateName.ACCOUNT, "union-deshecha"),
    /// Tells that an account is blocked for misuse, until when, and that the customer then has to call (BLO-8).
    MISUSE_BLOCK(TemplateName.ACCOUNT, "bloqueo-uso-indebido"),
    /// Tells that a block for misuse has ended and that the customer can call (BLO-8).
    MISUSE_END(TemplateName.ACCOUNT, "fin-uso-indebido"),
    /// Tells that a block for misuse was lifted before its end, and which others remain (BLO-9).
    MISUSE_LIFTED(TemplateName.ACCOUNT, "desbloqueo-anticipado"),
    /// Tells that an account was reactivated at the customer's call, and which blocks remain (BLO-9).
    REACTIVATED(TemplateName.ACCOUNT, "reactivacion");

    private final TemplateName name;

    SystemTemplate(String key) {
        this(TemplateName.SYSTEM, key);
    }

    SystemTemplate(String kind, String key) {
        this.name = new TemplateName(kind, key);
    }

    /// The template's name in the library, which always holds it.
    public TemplateName templateName() {
        return name;
    }
}
