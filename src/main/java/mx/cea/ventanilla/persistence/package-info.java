/// The two databases behind one door: connections, transactions, migrations, constraint translation, live changes.
@NullMarked
package mx.cea.ventanilla.persistence;

import org.jspecify.annotations.NullMarked;
