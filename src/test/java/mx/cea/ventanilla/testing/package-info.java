/// What the tests share: databases of both kinds, a clock that is moved by hand, an office with staff.
@NullMarked
package mx.cea.ventanilla.testing;

import org.jspecify.annotations.NullMarked;
