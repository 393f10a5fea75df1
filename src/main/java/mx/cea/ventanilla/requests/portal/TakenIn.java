package mx.cea.ventanilla.requests.portal;

/// What came of taking in documents.
///
/// @param taken   how many became requests, or were about accounts
/// @param refused how many were kept for a supervisor
public record TakenIn(int taken, int refused) {
    public static final TakenIn NOTHING = new TakenIn(0, 0);

    TakenIn plus(TakenIn other) {
        return new TakenIn(taken + other.taken, refused + other.refused);
    }

    int documents() {
        return taken + refused;
    }
}
