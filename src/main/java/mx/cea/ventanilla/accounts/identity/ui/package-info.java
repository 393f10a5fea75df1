/// What staff read of questions and documents by which customers prove who they are.
@NullMarked
package mx.cea.ventanilla.accounts.identity.ui;

import org.jspecify.annotations.NullMarked;
