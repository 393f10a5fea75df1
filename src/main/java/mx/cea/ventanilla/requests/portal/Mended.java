package mx.cea.ventanilla.requests.portal;

import java.util.List;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.requests.RequestId;

/// What came of mending a refused document.
public sealed interface Mended {
    /// It fits now and is in the queue.
    record Taken(Folio folio, RequestId request) implements Mended {}

    /// It fits now and is about an account: the worker takes it in next.
    record Awaited(Folio folio) implements Mended {}

    /// It still does not fit; nothing was changed.
    record StillUnfit(List<Reason> reasons) implements Mended {
        public StillUnfit {
            reasons = List.copyOf(reasons);
        }
    }

    /// Somebody else has mended it meanwhile, or there is no such document.
    record NoLongerRefused() implements Mended {}

    /// The role may not.
    record NotPermitted() implements Mended {}
}
