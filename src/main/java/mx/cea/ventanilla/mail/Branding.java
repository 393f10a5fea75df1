package mx.cea.ventanilla.mail;

/// How the organisation shows itself in every message (CON-11, CON-12).
///
/// @param organisation name of the organisation, the sender's name
/// @param office       the part of it that writes, under the name
/// @param phone        the telephone centre
/// @param phoneHours   when the telephone is answered, as it reads after the number
/// @param officeHours  when the offices are open
/// @param contactForm  which form to use to go on, and where it is; shown as text
/// @param privacy      one sentence on the personal data
/// @param colours      the two colours of the layout
/// @param logo         the picture at the head of every message
public record Branding(
        String organisation,
        String office,
        String phone,
        String phoneHours,
        String officeHours,
        String contactForm,
        String privacy,
        Colours colours,
        Logo logo) {}
