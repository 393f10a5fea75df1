package mx.cea.ventanilla.generator;

/// How a customer pays and what is odd about a contract, decided before its history is made, so that a request about it
/// can say what is true of it.
///
/// @param unpaid        how many of the last invoices that fell due are not paid
/// @param missingMonths how many months of the invoiced time it was not yet, or no longer, there
/// @param cancelled     whether it no longer is
/// @param partial       whether half of the oldest unpaid invoice was paid
/// @param unposted      whether the latest payment is not yet posted
/// @param paidTwice     whether an invoice was paid twice
/// @param onAccount     whether something was paid on account
/// @param jump          whether its consumption jumped in the last month
/// @param below         whether its last reading is below the one before
record Conduct(
        int unpaid,
        int missingMonths,
        boolean cancelled,
        boolean partial,
        boolean unposted,
        boolean paidTwice,
        boolean onAccount,
        boolean jump,
        boolean below) {
    /// Of a thousand contracts; with those whose payment is on its way it makes fifteen in a hundred.
    private static final int IN_ARREARS = 140;

    static Conduct of(Recipe recipe, int index) {
        Dice dice = recipe.dice(Dice.Use.CONDUCT, index);
        int unpaid = dice.perMille(IN_ARREARS) ? unpaid(dice) : 0;
        boolean cancelled = dice.perMille(17);
        boolean young = dice.perMille(25);
        int missing = (cancelled || young) && recipe.months() > 1 ? dice.between(1, recipe.months() - 1) : 0;
        return new Conduct(
                unpaid,
                missing,
                cancelled,
                unpaid > 0 && dice.perMille(80),
                unpaid == 0 && dice.perMille(6),
                dice.perMille(3),
                dice.perMille(5),
                dice.perMille(20),
                dice.perMille(2));
    }

    private static int unpaid(Dice dice) {
        return switch (dice.weighted(450, 670, 790, 1000)) {
            case 0 -> 1;
            case 1 -> 2;
            case 2 -> 3;
            default -> dice.perMille(385) ? 7 + dice.oftenSmall(30) : dice.between(4, 6);
        };
    }
}
