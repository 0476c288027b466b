extension StringColumn {
    /// The answer of a test for each row; the test runs once per entry where rows share them.
    func test(_ matches: ([UInt8], Range<Int>) -> Bool) -> [Bool] {
        guard let codes else { return testEntries(matches) }
        if pool.count <= codes.count {
            let answers = testEntries(matches)
            return codes.map { answers[Int($0)] }
        }
        return codes.map { matches(pool.bytes, pool.range(Int($0))) }
    }

    private func testEntries(_ matches: ([UInt8], Range<Int>) -> Bool) -> [Bool] {
        (0..<pool.count).map { matches(pool.bytes, pool.range($0)) }
    }
}
