package mx.cea.ventanilla.generator;

/// What a tariff uses and pays, roughly. Volumes in cubic metres a month, money in centavos.
enum Tariff {
    DOMESTICO_BAJO(6, 16, 6_500, 1_250),
    DOMESTICO_MEDIO(12, 26, 8_900, 1_680),
    DOMESTICO_ALTO(20, 50, 12_400, 2_400),
    COMERCIAL(5, 120, 21_000, 3_800),
    INDUSTRIAL(80, 900, 48_000, 5_200),
    PUBLICO_OFICIAL(20, 300, 15_000, 2_200);

    private static final int SURCHARGE_ABOVE = 20;

    private final int least;
    private final int most;
    private final int fixed;
    private final int rate;

    Tariff(int least, int most, int fixed, int rate) {
        this.least = least;
        this.most = most;
        this.fixed = fixed;
        this.rate = rate;
    }

    /// As the register writes it.
    String word() {
        return name().replace('_', ' ');
    }

    /// What a contract of it uses in a usual month.
    int usualUse(Dice dice) {
        return least + dice.oftenSmall(most - least + 1);
    }

    /// What a month's use costs: half as much again for what is above the basic use.
    long price(long cubicMetres) {
        long above = Math.max(0, cubicMetres - SURCHARGE_ABOVE);
        long net = fixed + rate * cubicMetres + rate * above / 2;
        return this == COMERCIAL || this == INDUSTRIAL ? net * 116 / 100 : net;
    }
}
