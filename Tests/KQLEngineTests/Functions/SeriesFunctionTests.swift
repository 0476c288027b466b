import KQL
import KQLEngine
import Testing

/// Functions of series in text form against their values.
struct SeriesFunctionTests {
    @Test(arguments: [
        (
            "print series_add(dynamic([1,2]), dynamic([3])), series_multiply(10, dynamic([1,null,2])), series_subtract(dynamic([1]), 2)",
            "[[[4.0,null],[10.0,null,20.0],[-1.0]]]"
        ),
        (
            "print series_greater(dynamic([1,3]), dynamic([2,2])), series_not_equals(dynamic([1,'a']), dynamic([1,1]))",
            "[[[false,true],[false,null]]]"
        ),
        (
            "print series_abs(dynamic([-1.5,2])), series_sign(dynamic([-3,0,3])), series_floor(dynamic([1.7,-1.2]))",
            "[[[1.5,2.0],[-1.0,0.0,1.0],[1.0,-2.0]]]"
        ),
        (
            "print series_sum(dynamic([1,2,3])), series_product(dynamic([2,3])), series_dot_product(dynamic([1,2]), dynamic([3,4])), series_magnitude(dynamic([3,4]))",
            "[[6.0,6.0,11.0,5.0]]"
        ),
        (
            "print series_pearson_correlation(dynamic([1,2,3]), dynamic([6,4,2])), series_cosine_similarity(dynamic([1,0]), dynamic([0,1]))",
            "[[-1.0,0.0]]"
        ),
        (
            "print series_fill_forward(dynamic([null,1,null,2])), series_fill_backward(dynamic([null,1,0]), 0), series_fill_const(dynamic([1,null]), 7)",
            "[[[null,1,1,2],[null,1,0],[1,7]]]"
        ),
        (
            "print series_fill_linear(dynamic([null,111,null,36,41,null,null,16,null]))",
            "[[[111,111,73,36,41,32,24,16,16]]]"
        ),
        (
            "print series_fill_linear(dynamic([null,1,null,null,4,null])), series_fill_linear(dynamic([null,1]), double(null), false)",
            "[[[1,1,2,3,4,4],[null,1]]]"
        ),
        (
            "print series_fir(dynamic([0,0,9,0,0]), dynamic([1,1,1])), series_fir(dynamic([0,0,9,0,0]), dynamic([1,1,1]), true, true), series_fir(dynamic([1,2,4]), dynamic([1,-1]))",
            "[[[0.0,0.0,3.0,3.0,3.0],[0.0,3.0,3.0,3.0,0.0],[1.0,1.0,2.0]]]"
        ),
        ("print series_iir(dynamic([1,1,1]), dynamic([1]), dynamic([1,-0.5]))", "[[[1.0,1.5,1.75]]]"),
        (
            "print series_fit_line_dynamic(dynamic([1,3,5,7]))",
            #"[[{"rsquare":1.0,"slope":2.0,"variance":6.666666666666667,"rvariance":0.0,"interception":1.0,"line_fit":[1.0,3.0,5.0,7.0]}]]"#
        ),
        (
            "print y=dynamic([0,1,4,9]) | extend (r, c)=series_fit_poly(y, 2) | project r > 0.999, array_length(c)",
            "[[true,3]]"
        ),
        (
            "print y=dynamic([1,1,1,1,5,6,7,8]) | extend (r, split)=series_fit_2lines(y) | project r > 0.9, split",
            "[[true,4]]"
        ),
        (
            "print series_outliers(dynamic([1,2,1,2,1,2,1,2,1,20])) ",
            "[[[0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,5.785714285714302]]]"
        ),
        (
            "print y=dynamic([80,139,87,110,68,54,50,51,53,133,86,141,97,156,94,149,95,140,77,61,50,54,47,133,72,152,94,148,105,162,101,160,87,63,53,55,54,151,103,189,108,183,113,175,113,178,90,71,62,62,65,165,109,181,115,182,121,178,114,170]) | extend (p, s)=series_periods_detect(y, 0.0, 50.0, 2), (q, t)=series_periods_validate(y, 14.0, 10.0) | project p, round(todouble(s[0]), 2), t[1], s[0] == t[0]",
            "[[[14.0,0.0],0.84,0.0,true]]"
        ),
        (
            "print y=dynamic([1,2,3,4,1,2,3,4,1,2,3,4,1,2,3,4,1,2,3,4]) | extend (p, s)=series_periods_detect(y, 2, 10, 1) | project p",
            "[[[4.0]]]"
        ),
        (
            "print y=dynamic([1,2,3,4,1,2,3,4,1,2,3,40,1,2,3,4,1,2,3,4]) | extend (flag)=series_decompose_anomalies(y) | project flag",
            "[[[0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0]]]"
        ),
        (
            "print y=dynamic([1,2,3,4,5,6,0,0]) | extend (b)=series_decompose_forecast(y, 2, 0) | project b",
            "[[[1.0,2.0,3.0,4.0,5.0,6.0,7.0,8.0]]]"
        ),
        ("print (re, im)=series_fft(dynamic([1,0,0,0]))", "[[[1.0,1.0,1.0,1.0],[0.0,0.0,0.0,0.0]]]"),
    ])
    func `works on series`(text: String, rows: String) throws {
        #expect(try query(text).json == rows)
    }
}
