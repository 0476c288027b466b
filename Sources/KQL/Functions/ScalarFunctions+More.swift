extension ScalarFunctions {
    /// Mathematics, bits, windows, series, geography and what the service says of itself.
    static let more = """
        # Mathematics
        abs(any) : arg0 @first
        sign(number) : real
        round(number, integer?) : arg0 @first
        exp(real) : real @first
        exp2(real) : real @first
        exp10(real) : real @first
        log(real) : real @first
        log2(real) : real @first
        log10(real) : real @first
        loggamma(real) : real @first
        gamma(real) : real @first
        erf(real) : real
        erfc(real) : real
        pow(real, real) : real @first
        sqrt(real) : real @first
        sin(real) : real @first
        cos(real) : real @first
        tan(real) : real @first
        cot(real) : real
        asin(real) : real @first
        acos(real) : real @first
        atan(real) : real @first
        atan2(real, real) : real @first
        degrees(real) : real
        radians(real) : real
        pi() : real
        rand(integer?) : real @first
        beta_cdf(real, real, real) : real
        beta_inv(real, real, real) : real
        beta_pdf(real, real, real) : real
        convert_angle(real, string, string) : real
        convert_energy(real, string, string) : real
        convert_force(real, string, string) : real
        convert_length(real, string, string) : real
        convert_mass(real, string, string) : real
        convert_speed(real, string, string) : real
        convert_temperature(real, string, string) : real
        convert_volume(real, string, string) : real
        welch_test(real, real, integer, real, real, integer) : real
        new_guid() : guid
        # Bits
        binary_and(integer, integer) : long @first
        binary_or(integer, integer) : long @first
        binary_xor(integer, integer) : long @first
        binary_not(integer) : long @first
        binary_shift_left(integer, integer) : long @first
        binary_shift_right(integer, integer) : long @first
        bitset_count_ones(integer) : long @first
        # Windows
        row_number(integer?, bool?) : long
        row_cumsum(any, bool?) : arg0
        row_rank_dense|row_rank(any, bool?) : long
        row_rank_min(any, bool?) : long
        row_window_session(datetime, timespan, timespan, bool?) : datetime
        prev(any, integer?, any?) : arg0
        next(any, integer?, any?) : arg0
        # Aggregates kept as values
        dcount_hll(dynamic) : long @prefix
        hll_merge(dynamic, dynamic?...) : dynamic @=hll_merged_result
        merge_tdigest|tdigest_merge(dynamic, dynamic?...) : dynamic @=tdigests_merge_result
        percentile_tdigest(dynamic, any, any?) : dynamic @prefix
        percentile_array_tdigest|percentiles_array_tdigest(dynamic, any, any?...) : dynamic @percentile_tdigest
        percentrank_tdigest(dynamic, any) : real
        rank_tdigest(dynamic, any) : long
        # Series
        series_abs(dynamic) : dynamic
        series_acos(dynamic) : dynamic
        series_add(any, any) : dynamic
        series_asin(dynamic) : dynamic
        series_atan(dynamic) : dynamic
        series_ceiling(dynamic) : dynamic
        series_cos(dynamic) : dynamic
        series_cosine_similarity(dynamic, dynamic, real?, real?) : real
        series_decompose(dynamic, any?, any?, any?, any?) : dynamic
        series_decompose_anomalies(dynamic, any?, any?, any?, any?, any?, any?) : dynamic
        series_decompose_forecast(dynamic, any, any?, any?, any?) : dynamic
        series_divide(any, any) : dynamic
        series_dot_product(any, any) : real
        series_equals(any, any) : dynamic
        series_exp(dynamic) : dynamic
        series_fft(dynamic, dynamic?) : dynamic
        series_fill_backward(dynamic, any?) : dynamic @first
        series_fill_const(dynamic, any, any?) : dynamic @first
        series_fill_forward(dynamic, any?) : dynamic @first
        series_fill_linear(dynamic, any?, bool?, any?) : dynamic @first
        series_fir(dynamic, dynamic, bool?, bool?) : dynamic @first
        series_fit_2lines(dynamic) : dynamic
        series_fit_2lines_dynamic(dynamic) : dynamic
        series_fit_line(dynamic) : dynamic
        series_fit_line_dynamic(dynamic) : dynamic
        series_fit_poly(dynamic, any?, any?) : dynamic
        series_floor(dynamic) : dynamic
        series_greater(any, any) : dynamic
        series_greater_equals(any, any) : dynamic
        series_ifft(dynamic, dynamic?) : dynamic
        series_iir(dynamic, dynamic, dynamic) : dynamic @first
        series_less(any, any) : dynamic
        series_less_equals(any, any) : dynamic
        series_log(dynamic) : dynamic
        series_magnitude(dynamic) : real
        series_multiply(any, any) : dynamic
        series_not_equals(any, any) : dynamic
        series_outliers(dynamic, string?, any?, any?, any?) : dynamic @first
        series_pearson_correlation(dynamic, dynamic) : real
        series_periods_detect(dynamic, any, any, any) : dynamic
        series_periods_validate(dynamic, any, any?...) : dynamic
        series_pow(any, any) : dynamic
        series_product(dynamic) : real
        series_seasonal(dynamic, any?) : dynamic
        series_sign(dynamic) : dynamic
        series_sin(dynamic) : dynamic
        series_stats(dynamic, bool?) : dynamic
        series_stats_dynamic(dynamic, bool?) : dynamic
        series_subtract(any, any) : dynamic
        series_sum(dynamic) : real
        series_tan(dynamic) : dynamic
        # Geography
        geo_angle(any, any, any, any, any, any, any?) : real
        geo_azimuth(any, any, any, any) : real
        geo_closest_point_on_line(any, any, any) : dynamic
        geo_closest_point_on_polygon(any, any, any) : dynamic
        geo_distance_2points(real, real, real, real) : real
        geo_distance_point_to_line(any, any, any) : real
        geo_distance_point_to_polygon(any, any, any) : real
        geo_from_wkt(string) : dynamic
        geo_geohash_neighbors(string) : dynamic
        geo_geohash_to_central_point(string) : dynamic
        geo_geohash_to_polygon(string) : dynamic
        geo_h3cell_children(string, any?) : dynamic
        geo_h3cell_level(string) : int
        geo_h3cell_neighbors(string) : dynamic
        geo_h3cell_parent(string, any?) : string
        geo_h3cell_rings(string, any) : dynamic
        geo_h3cell_to_central_point(string) : dynamic
        geo_h3cell_to_polygon(string) : dynamic
        geo_intersection_2lines(any, any) : dynamic
        geo_intersection_2polygons(any, any) : dynamic
        geo_intersection_line_with_polygon(any, any) : dynamic
        geo_intersects_2lines(any, any) : bool
        geo_intersects_2polygons(any, any) : bool
        geo_intersects_line_with_polygon(any, any) : bool
        geo_line_buffer(any, any, any?) : dynamic
        geo_line_centroid(any) : dynamic
        geo_line_densify(any, any?, any?) : dynamic
        geo_line_interpolate_point(any, any) : dynamic
        geo_line_length(any) : real
        geo_line_locate_point(any, any, any, any?) : real
        geo_line_simplify(any, any?) : dynamic
        geo_line_to_s2cells(any, any?, any?) : dynamic
        geo_point_buffer(any, any, any, any?) : dynamic
        geo_point_in_circle(real, real, real, real, real) : bool
        geo_point_in_polygon(any, any, any) : bool
        geo_point_to_geohash(real, real, any?) : string
        geo_point_to_h3cell(real, real, any?) : string
        geo_point_to_s2cell(real, real, any?) : string
        geo_polygon_area(any) : real
        geo_polygon_buffer(any, any, any?) : dynamic
        geo_polygon_centroid(any) : dynamic
        geo_polygon_densify(any, any?, any?) : dynamic
        geo_polygon_perimeter(any) : real
        geo_polygon_simplify(any, any?) : dynamic
        geo_polygon_to_h3cells(any, any?) : dynamic
        geo_polygon_to_s2cells(any, any?, any?) : dynamic
        geo_s2cell_neighbors(string) : dynamic
        geo_s2cell_to_central_point(string) : dynamic
        geo_s2cell_to_polygon(string) : dynamic
        geo_simplify_polygons_array(any, any?) : dynamic
        geo_union_lines_array(any) : dynamic
        geo_union_polygons_array(any) : dynamic
        # Text sizes and compression
        format_bytes(number, integer?, string?) : string @first
        estimate_data_size(any...) : long
        gzip_compress_to_base64_string(string) : string
        gzip_decompress_from_base64_string(string) : string
        zlib_compress_to_base64_string(string) : string
        zlib_decompress_from_base64_string(string) : string
        # The service itself
        current_cluster_endpoint() : string
        current_database() : string
        current_principal() : string
        current_principal_details() : dynamic
        current_principal_is_member_of(any, any?...) : bool
        cursor_after(any) : bool
        cursor_before_or_at(any) : bool
        cursor_current|current_cursor() : string
        current_node_id() : string
        extent_id|extentid() : guid
        extent_tags() : dynamic
        assert(bool, string) : bool
        """
}
