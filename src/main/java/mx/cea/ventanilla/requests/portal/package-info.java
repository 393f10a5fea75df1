/// The portal's boundary: its published schema, the inbox of its documents and their taking in as requests.
@NullMarked
package mx.cea.ventanilla.requests.portal;

import org.jspecify.annotations.NullMarked;
