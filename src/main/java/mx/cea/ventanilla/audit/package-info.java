/// The history of every change and the log of every opening; rows are only ever added.
@NullMarked
package mx.cea.ventanilla.audit;

import org.jspecify.annotations.NullMarked;
