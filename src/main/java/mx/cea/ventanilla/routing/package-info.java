/// The areas of CEA to which work is routed, and what is out with each of them until it comes back.
@NullMarked
package mx.cea.ventanilla.routing;

import org.jspecify.annotations.NullMarked;
