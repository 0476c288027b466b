import Testing

@testable import LensServer

struct HuntTimespanTests {
    @Test(
        arguments: zip(
            ["P30D", "P7D", "PT12H", "P4W", "P1DT6H30M15S", "PT1S", "P29DT24H"],
            [2_592_000, 604_800, 43_200, 2_419_200, 109_815, 1, 2_592_000]
        )
    )
    func `reads durations`(text: String, seconds: Int) {
        #expect(HuntTimespan(text)?.seconds == seconds)
        #expect(HuntTimespan(text)?.iso8601 == text)
    }

    @Test(arguments: [
        "", "P", "PT", "P0D", "P31D", "P30DT1S", "P5W", "P1M", "P1Y", "7d", "p7d", "P-1D", "P1.5D", "P1DT", "PT1M1H",
        "P1D1D", "P99999999999999999999D", "P1D/2026-01-01", "P٣D", " P1D", "P1D\n",
    ])
    func `refuses what is no duration of at most 30 days`(text: String) {
        #expect(HuntTimespan(text) == nil)
    }
}
