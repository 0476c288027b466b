extension StringColumn {
    /// The answer of a test for each row; the test runs once per entry where rows share them.
    func test(_ matches: ([UInt8], Range<Int>) throws(EngineError) -> Bool) throws(EngineError) -> [Bool] {
        guard let codes else { return try testEntries(matches) }
        if pool.count <= codes.count {
            let answers = try testEntries(matches)
            return codes.map { answers[Int($0)] }
        }
        return try codes.map { (code) throws(EngineError) in try matches(pool.bytes, pool.range(Int(code))) }
    }

    private func testEntries(
        _ matches: ([UInt8], Range<Int>) throws(EngineError) -> Bool
    ) throws(EngineError) -> [Bool] {
        try (0..<pool.count).map { (entry) throws(EngineError) in try matches(pool.bytes, pool.range(entry)) }
    }
}
