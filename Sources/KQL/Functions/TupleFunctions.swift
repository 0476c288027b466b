/// Functions that yield several columns, one row each: what stands behind the function and its argument in the names of
/// the columns, and their types.
///
/// Source: <https://learn.microsoft.com/kusto/query/scalar-functions> (read 2026-11-23).
enum TupleFunctions {
    /// Columns by the function's name.
    static let table: [String: [KQLColumn]] = [
        "series_stats": columns("min_real min_idx_long max_real max_idx_long avg_real stdev_real variance_real"),
        "series_fit_line": columns(
            "rsquare_real slope_real variance_real rvariance_real interception_real line_fit_dynamic"
        ),
        "series_fit_2lines": columns(
            """
            rsquare_real split_idx_long variance_real rvariance_real line_fit_dynamic right_rsquare_real \
            right_slope_real right_interception_real right_variance_real right_rvariance_real left_rsquare_real \
            left_slope_real left_interception_real left_variance_real left_rvariance_real
            """
        ),
        "series_fit_poly": columns(
            "rsquare_real coefficients_dynamic variance_real rvariance_real poly_fit_dynamic"
        ),
        "series_decompose": columns("baseline_dynamic seasonal_dynamic trend_dynamic residual_dynamic"),
        "series_decompose_anomalies": columns("ad_flag_dynamic ad_score_dynamic baseline_dynamic"),
        "series_decompose_forecast": columns("baseline_dynamic seasonal_dynamic trend_dynamic residual_dynamic"),
        "series_periods_detect": columns("periods_dynamic scores_dynamic"),
        "series_periods_validate": columns("periods_dynamic scores_dynamic"),
        "series_fft": columns("real_dynamic imag_dynamic"),
        "series_ifft": columns("real_dynamic imag_dynamic"),
    ]

    /// Sorts that take several arrays and yield as many.
    static let sorts: Set<String> = ["array_sort_asc", "array_sort_desc"]

    /// Reads `name_type` words.
    private static func columns(_ words: String) -> [KQLColumn] {
        words.split(separator: " ").compactMap { word in
            let parts = word.split(separator: "_")
            guard let type = parts.last.flatMap({ KQLType(rawValue: String($0)) }) else { return nil }
            return KQLColumn(parts.dropLast().joined(separator: "_"), type)
        }
    }
}
