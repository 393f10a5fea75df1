package mx.cea.ventanilla.contracts;

import mx.cea.ventanilla.settings.Setting;

/// What arrears must exceed before they may block (BLO-7).
///
/// @param most months or monthly invoices that are not yet too many
public record ArrearsLimit(ArrearsRule rule, int most) {

    /// As the office has set it.
    public static ArrearsLimit of(Setting.Values values) {
        return new ArrearsLimit(
                ArrearsRule.valueOf(values.text(Setting.ARREARS_RULE)), values.number(Setting.ARREARS_LIMIT));
    }
}
