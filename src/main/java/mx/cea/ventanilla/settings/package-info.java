/// What an office may set for itself, each with its default.
@NullMarked
package mx.cea.ventanilla.settings;

import org.jspecify.annotations.NullMarked;
