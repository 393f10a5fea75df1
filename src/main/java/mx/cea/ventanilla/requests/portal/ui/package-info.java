/// Shows supervisors the portal's documents that were refused, to be mended or set aside.
@NullMarked
package mx.cea.ventanilla.requests.portal.ui;

import org.jspecify.annotations.NullMarked;
