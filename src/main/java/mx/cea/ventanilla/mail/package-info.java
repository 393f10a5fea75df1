/// Owns the mail that leaves for a customer: the templates of the answers, the one branded layout, the MIME message
/// and its delivery by SMTP or as `.eml` files.
///
/// A letter goes through four steps, each with plain values in and out: [TemplateLibrary] fills a template to plain
/// text that an agent may edit; [BrandedLayout] renders a [Letter] to HTML and text (CON-11, nothing leaves without
/// it); [MimeComposer] builds the message of an [OutgoingMail]; a [MailTransport] delivers it and says how that went.
///
/// The names that a template may use are those of [Placeholder]; the staff's guide to writing templates is
/// `src/site/markdown/plantillas.md`.
@NullMarked
package mx.cea.ventanilla.mail;

import org.jspecify.annotations.NullMarked;
