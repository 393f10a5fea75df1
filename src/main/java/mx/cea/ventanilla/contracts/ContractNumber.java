package mx.cea.ventanilla.contracts;

import java.util.regex.Pattern;

/// The number of a contract, digits only.
public record ContractNumber(String digits) {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");

    /// @throws IllegalArgumentException if it is not one to twenty digits
    public ContractNumber {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not a contract number: " + digits);
        }
    }

    @Override
    public String toString() {
        return digits;
    }
}
