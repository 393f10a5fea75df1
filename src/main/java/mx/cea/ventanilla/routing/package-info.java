/// The areas of CEA to which work is routed.
@NullMarked
package mx.cea.ventanilla.routing;

import org.jspecify.annotations.NullMarked;
