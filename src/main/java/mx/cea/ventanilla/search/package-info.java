/// One search over the whole office: contracts, portal accounts, invoices, and requests by their folio.
@NullMarked
package mx.cea.ventanilla.search;

import org.jspecify.annotations.NullMarked;
