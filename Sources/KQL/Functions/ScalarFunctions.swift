/// The scalar functions of the language, one row each.
///
/// Source: <https://learn.microsoft.com/kusto/query/scalar-functions> (read 2026-11-22).
enum ScalarFunctions {
    /// Signatures by present and older names.
    static let table = FunctionSignature.table(core + "\n" + ScalarFunctions.more)

    private static let core = """
        # Conversion
        tostring(any) : string @first
        toint(any) : int @first
        tolong(any) : long @first
        toreal|todouble(any) : real @first
        todecimal(any) : decimal @first
        tobool|toboolean(any) : bool @first
        todatetime(any) : datetime @first
        totimespan|totime(any) : timespan @first
        toguid(any) : guid @first
        parse_json|todynamic|parsejson|toobject(any) : dynamic @first
        tohex(integer, integer?) : string @first
        gettype(any) : string @type
        # Conditions
        iff|iif(bool, any, any) : common1
        case(any, any, any...) : common1
        coalesce(any, any...) : common
        not(bool) : bool
        isnull(any) : bool
        isnotnull|notnull(any) : bool
        isempty(any) : bool
        isnotempty|notempty(any) : bool
        isnan(real) : bool
        isinf(real) : bool
        isfinite(real) : bool
        isascii(string) : bool
        isutf8(string) : bool
        around(any, any, any) : bool
        max_of(any, any...) : common
        min_of(any, any...) : common
        # Strings
        strlen(string) : long @prefix
        string_size(string) : long @prefix
        strcat(any, any?...) : string
        strcat_delim(string, any, any...) : string
        strcat_array|array_strcat(dynamic, string) : string
        strcmp(string, string) : long
        strrep(any, integer, string?) : string
        substring(string, integer, integer?) : string
        tolower(string) : string
        toupper(string) : string
        trim(string, string) : string
        trim_start(string, string) : string
        trim_end(string, string) : string
        split(string, string, integer?) : dynamic @first
        indexof(any, any, integer?, integer?, integer?) : long
        indexof_regex(any, string, integer?, integer?, integer?) : long
        countof(string, string, string?) : long
        extract(string, integer, string, any?) : string
        extract_all|extractall(string, any, string?) : dynamic
        extract_json|extractjson(string, any, any?) : string
        replace_string(string, string, string) : string
        replace_strings(string, dynamic, dynamic) : string
        replace_regex|replace(string, string, string) : string
        reverse(any) : string
        translate(string, string, string) : string
        regex_quote(string) : string
        has_any_index(string, dynamic) : long
        url_encode(string) : string
        url_encode_component(string) : string
        url_decode(string) : string
        parse_url|parseurl(string) : dynamic
        parse_urlquery|parseurlquery(string) : dynamic
        parse_path(string) : dynamic
        parse_csv(string) : dynamic @first
        parse_xml(string) : dynamic @first
        parse_version(string) : decimal
        parse_user_agent(string, any) : dynamic
        parse_command_line(string, string) : dynamic
        base64_decode_tostring|base64_decodestring(string) : string
        base64_encode_tostring|base64_encodestring(string) : string
        base64_decode_toarray(string) : dynamic
        base64_encode_fromarray(dynamic) : string
        base64_encode_fromguid(guid) : string
        base64_decode_toguid(string) : guid
        unicode_codepoints_from_string|to_utf8(string) : dynamic
        unicode_codepoints_to_string|make_string(any...) : string
        punycode_from_string(string) : string
        punycode_to_string(string) : string
        punycode_domain_from_string(string) : string
        # Time
        now(timespan?) : datetime
        ago(timespan) : datetime
        ingestion_time() : datetime @=$IngestionTime
        bin|floor(ordered, ordered) : arg0 @first
        bin_at(ordered, ordered, ordered) : arg0 @first
        bin_auto(ordered) : arg0 @first
        ceiling(number) : arg0 @first
        startofday(datetime, integer?) : datetime @first
        startofweek(datetime, integer?) : datetime
        startofmonth(datetime, integer?) : datetime
        startofyear(datetime, integer?) : datetime
        endofday(datetime, integer?) : datetime
        endofweek(datetime, integer?) : datetime
        endofmonth(datetime, integer?) : datetime
        endofyear(datetime, integer?) : datetime
        dayofmonth(datetime) : int
        dayofweek(datetime) : timespan
        dayofyear(datetime) : int
        hourofday(datetime) : int
        monthofyear|getmonth(datetime) : int
        getyear(datetime) : int
        week_of_year|weekofyear(datetime) : long
        datetime_add(string, integer, datetime) : datetime
        datetime_diff(string, datetime, datetime) : long
        datetime_part|datepart(string, datetime) : int
        datetime_local_to_utc(datetime, string) : datetime
        datetime_utc_to_local(datetime, string) : datetime
        datetime_list_timezones() : dynamic
        format_datetime(datetime, string) : string @first
        format_timespan(timespan, string) : string @first
        make_datetime(any, any?, any?, any?, any?, any?, any?) : datetime @only
        make_timespan(any, any?, any?, any?) : timespan @only
        unixtime_seconds_todatetime(number) : datetime
        unixtime_milliseconds_todatetime(number) : datetime
        unixtime_microseconds_todatetime(number) : datetime
        unixtime_nanoseconds_todatetime(number) : datetime
        # Arrays and bags
        pack_array(any?...) : dynamic
        bag_pack|pack|pack_dictionary(any?, any?...) : dynamic
        bag_pack_columns(any, any...) : dynamic
        bag_keys(dynamic) : dynamic
        bag_has_key(dynamic, string) : bool
        bag_merge(dynamic, dynamic?...) : dynamic
        bag_remove_keys(dynamic, dynamic) : dynamic
        bag_set_key(dynamic, string, any) : dynamic
        bag_zip(dynamic, dynamic) : dynamic
        zip(dynamic, dynamic?...) : dynamic
        array_length|arraylength(dynamic) : long
        array_concat(dynamic, dynamic?...) : dynamic
        array_slice(dynamic, integer, integer?) : dynamic
        array_split(dynamic, any) : dynamic
        array_sum(dynamic) : real
        array_index_of(dynamic, any, integer?, integer?, integer?) : long
        array_iff|array_iif(dynamic, any, any) : dynamic
        array_reverse(dynamic) : dynamic
        array_rotate_left(dynamic, integer) : dynamic
        array_rotate_right(dynamic, integer) : dynamic
        array_shift_left(dynamic, integer, any?) : dynamic
        array_shift_right(dynamic, integer, any?) : dynamic
        array_sort_asc(dynamic, any?...) : dynamic @+_sorted
        array_sort_desc(dynamic, any?...) : dynamic @+_sorted
        set_difference(dynamic, dynamic, dynamic?...) : dynamic
        set_equals(dynamic, dynamic) : bool
        set_has_element(dynamic, any) : bool
        set_intersect(dynamic, dynamic, dynamic?...) : dynamic
        set_union(dynamic, dynamic, dynamic?...) : dynamic
        range(any, any, any?) : dynamic
        repeat(any, integer) : dynamic @repeat
        jaccard_index(dynamic, dynamic) : real
        dynamic_to_json(any) : string
        treepath(dynamic) : dynamic @tree
        # Addresses
        ipv4_is_private(string) : bool
        ipv4_is_in_range(string, string) : bool
        ipv4_is_in_any_range(string, any, any?...) : bool
        ipv4_is_match(string, string, integer?) : bool
        ipv4_compare(string, string, integer?) : long
        ipv4_netmask_suffix(string) : long
        ipv4_range_to_cidr_list(string, string) : dynamic
        ipv6_is_match(string, string, integer?) : bool
        ipv6_compare(string, string, integer?) : long
        ipv6_is_in_range(string, string) : bool
        ipv6_is_in_any_range(string, any, any?...) : bool
        parse_ipv4(string) : long
        parse_ipv4_mask(string, integer) : long
        parse_ipv6(string) : string
        parse_ipv6_mask(string, integer) : string
        format_ipv4(any, integer?) : string
        format_ipv4_mask(any, integer?) : string
        has_ipv4(string, string) : bool
        has_any_ipv4(string, any, any?...) : bool
        has_ipv4_prefix(string, string) : bool
        has_any_ipv4_prefix(string, any, any?...) : bool
        geo_info_from_ip_address(string) : dynamic
        # Hashes
        hash(any, integer?) : long
        hash_xxhash64(any, integer?) : long
        hash_combine(integer, integer, integer?...) : long
        hash_many(any, any, any?...) : long
        hash_md5(any) : string
        hash_sha1(any) : string
        hash_sha256(any) : string
        """
}
