/// The palette of the search: what is typed, what was found, and where a hit leads.
@NullMarked
package mx.cea.ventanilla.search.ui;

import org.jspecify.annotations.NullMarked;
