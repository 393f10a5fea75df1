/// The windows about requests: the queue, and the words in which requests, refusals and due times are told.
@NullMarked
package mx.cea.ventanilla.requests.ui;

import org.jspecify.annotations.NullMarked;
