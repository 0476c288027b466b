/// The aggregation functions of the language, one row each.
///
/// Source: <https://learn.microsoft.com/kusto/query/aggregation-functions> (read 2026-11-22).
enum AggregateFunctions {
    /// Signatures by present and older names.
    static let table = FunctionSignature.table(rows)

    private static let rows = """
        count(any?) : long @prefix
        countif(bool) : long @prefix
        count_distinct(any, any?...) : long @prefix
        count_distinctif(any, bool) : long @prefix
        dcount(any, integer?) : long @prefix
        dcountif(any, bool, integer?) : long @prefix
        sum(any) : arg0 @prefix
        sumif(any, bool) : arg0 @prefix
        avg(any) : arg0 @prefix
        avgif(any, bool) : arg0 @prefix
        min(any) : arg0 @prefix
        minif(any, bool) : arg0 @prefix
        max(any) : arg0 @prefix
        maxif(any, bool) : arg0 @prefix
        stdev(any) : real @prefix
        stdevif(any, bool) : real @prefix
        stdevp(any) : real @prefix
        stdevpif(any, bool) : real @prefix
        variance(any) : real @prefix
        varianceif(any, bool) : real @prefix
        variancep(any) : real @prefix
        variancepif(any, bool) : real @prefix
        covariance(any, any) : real @prefix
        covarianceif(any, any, bool) : real @prefix
        covariancep(any, any) : real @prefix
        covariancepif(any, any, bool) : real @prefix
        percentile(any, number) : arg0 @prefix
        percentiles(any, number...) : arg0 @percentile
        percentilew(any, any, number) : arg0 @percentile
        percentilesw(any, any, number...) : arg0 @percentile
        percentiles_array(any, any, any?...) : dynamic @percentile
        percentilesw_array(any, any, any, any?...) : dynamic @percentile
        make_list|makelist(any, integer?) : dynamic @list
        make_list_if(any, bool, integer?) : dynamic @list
        make_list_with_nulls(any) : dynamic @list
        make_set|makeset(any, integer?) : dynamic @set
        make_set_if(any, bool, integer?) : dynamic @set
        make_bag(dynamic, integer?) : dynamic @bag
        make_dictionary(dynamic, integer?) : dynamic @dictionary
        make_bag_if(dynamic, bool, integer?) : dynamic @bag
        take_any|any(any, any?...) : arg0 @first
        take_anyif|anyif(any, bool) : arg0 @first
        arg_max|argmax(any, any?...) : arg0 @first
        arg_min|argmin(any, any?...) : arg0 @first
        binary_all_and(integer) : long @prefix
        binary_all_or(integer) : long @prefix
        binary_all_xor(integer) : long @prefix
        buildschema(dynamic) : dynamic @schema
        hll(any, integer?) : dynamic @prefix
        hll_if(any, bool, integer?) : dynamic @hll
        hll_merge(dynamic) : dynamic @prefix
        tdigest(any, any?) : dynamic @prefix
        tdigest_merge|merge_tdigest(dynamic) : dynamic @merge_tdigests
        passthrough(any) : arg0 @first
        """
}
